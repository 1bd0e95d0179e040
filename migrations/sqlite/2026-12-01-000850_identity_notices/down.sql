DELETE FROM outbox WHERE kind IN ('identity_linked', 'identity_unlinked');
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(sql,
    '(kind IN (''invitation'', ''bounce_notice'', ''move_notice'', ''webhook_notice'', ''set_password'', ''password_changed'', ''identity_linked'', ''identity_unlinked'', ''account_deleted''))',
    '(kind IN (''invitation'', ''bounce_notice'', ''move_notice'', ''webhook_notice'', ''set_password'', ''password_changed'', ''account_deleted''))'),
    '(kind IN (''set_password'', ''password_changed'', ''identity_linked'', ''identity_unlinked'', ''account_deleted'')) =',
    '(kind IN (''set_password'', ''password_changed'', ''account_deleted'')) =')
WHERE type = 'table' AND name = 'outbox';
PRAGMA writable_schema = RESET;
