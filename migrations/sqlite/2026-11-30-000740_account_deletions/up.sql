-- When a person asked for the end of their account. It is erased once the mail that says so has gone out.
ALTER TABLE accounts ADD COLUMN deletion_requested_at BIGINT;
CREATE INDEX accounts_to_erase ON accounts (deletion_requested_at) WHERE deletion_requested_at IS NOT NULL;

-- Letting a CHECK take more than before changes nothing on disk (sqlite.org/lang_altertable.html).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(sql,
    '(kind IN (''invitation'', ''bounce_notice'', ''webhook_notice'', ''set_password'', ''password_changed''))',
    '(kind IN (''invitation'', ''bounce_notice'', ''webhook_notice'', ''set_password'', ''password_changed'', ''account_deleted''))'),
    '(kind IN (''set_password'', ''password_changed'')) =',
    '(kind IN (''set_password'', ''password_changed'', ''account_deleted'')) =')
WHERE type = 'table' AND name = 'outbox';
PRAGMA writable_schema = RESET;
