DROP INDEX events_move_requests;
DELETE FROM outbox WHERE kind = 'move_notice';
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(sql,
    '(kind IN (''invitation'', ''bounce_notice'', ''move_notice'', ''webhook_notice'', ''set_password'', ''password_changed'', ''account_deleted''))',
    '(kind IN (''invitation'', ''bounce_notice'', ''webhook_notice'', ''set_password'', ''password_changed'', ''account_deleted''))'),
    '(kind IN (''invitation'', ''bounce_notice'', ''move_notice'')) =',
    '(kind IN (''invitation'', ''bounce_notice'')) =')
WHERE type = 'table' AND name = 'outbox';
PRAGMA writable_schema = RESET;
