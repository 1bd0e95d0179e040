DELETE FROM outbox WHERE account_id IS NOT NULL;
DROP INDEX outbox_password_link;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(replace(sql,
    'organization_id BLOB REFERENCES',
    'organization_id BLOB NOT NULL REFERENCES'),
    '(kind IN (''invitation'', ''bounce_notice'', ''webhook_notice'', ''set_password'', ''password_changed''))',
    '(kind IN (''invitation'', ''bounce_notice'', ''webhook_notice''))'),
    '(kind IN (''invitation'', ''bounce_notice'')) = (invitation_id IS NOT NULL)
        AND (kind IN (''set_password'', ''password_changed'')) = (account_id IS NOT NULL)
        AND (kind = ''set_password'') = (password_link_id IS NOT NULL)
        AND (organization_id IS NULL) = (account_id IS NOT NULL)',
    '(kind = ''webhook_notice'') = (invitation_id IS NULL)')
WHERE type = 'table' AND name = 'outbox';
PRAGMA writable_schema = RESET;
ALTER TABLE outbox DROP COLUMN locale;
ALTER TABLE outbox DROP COLUMN password_link_id;
ALTER TABLE outbox DROP COLUMN account_id;
DROP TABLE password_links;
