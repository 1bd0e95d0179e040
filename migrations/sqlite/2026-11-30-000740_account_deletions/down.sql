DELETE FROM outbox WHERE kind = 'account_deleted';
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(sql,
    '(kind IN (''invitation'', ''bounce_notice'', ''webhook_notice'', ''set_password'', ''password_changed'', ''account_deleted''))',
    '(kind IN (''invitation'', ''bounce_notice'', ''webhook_notice'', ''set_password'', ''password_changed''))'),
    '(kind IN (''set_password'', ''password_changed'', ''account_deleted'')) =',
    '(kind IN (''set_password'', ''password_changed'')) =')
WHERE type = 'table' AND name = 'outbox';
PRAGMA writable_schema = RESET;
DROP INDEX accounts_to_erase;
ALTER TABLE accounts DROP COLUMN deletion_requested_at;
