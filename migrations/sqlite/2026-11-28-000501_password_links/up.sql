-- Links that set a password. They belong to accounts and so to no organization. A link's token is derived from the
-- installation's secret and stored nowhere. `invitation_id` is where its reader wants to go back to.
CREATE TABLE password_links (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    account_id BLOB NOT NULL REFERENCES accounts (id),
    bearer TEXT NOT NULL CONSTRAINT password_links_bearer CHECK (bearer IN ('mail', 'operator')),
    organization_id BLOB,
    invitation_id BLOB,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    CONSTRAINT password_links_invitation CHECK ((organization_id IS NULL) = (invitation_id IS NULL))
);
CREATE INDEX password_links_newest ON password_links (account_id, created_at DESC);

-- Mails about an account are no organization's. Taking NOT NULL out of the stored definition, and letting a CHECK take
-- more than before, changes nothing on disk (sqlite.org/lang_altertable.html).
ALTER TABLE outbox ADD COLUMN account_id BLOB REFERENCES accounts (id);
ALTER TABLE outbox ADD COLUMN password_link_id BLOB REFERENCES password_links (id) ON DELETE CASCADE;
ALTER TABLE outbox ADD COLUMN locale TEXT;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(replace(sql,
    'organization_id BLOB NOT NULL REFERENCES',
    'organization_id BLOB REFERENCES'),
    '(kind IN (''invitation'', ''bounce_notice'', ''webhook_notice''))',
    '(kind IN (''invitation'', ''bounce_notice'', ''webhook_notice'', ''set_password'', ''password_changed''))'),
    '(kind = ''webhook_notice'') = (invitation_id IS NULL)',
    '(kind IN (''invitation'', ''bounce_notice'')) = (invitation_id IS NOT NULL)
        AND (kind IN (''set_password'', ''password_changed'')) = (account_id IS NOT NULL)
        AND (kind = ''set_password'') = (password_link_id IS NOT NULL)
        AND (organization_id IS NULL) = (account_id IS NOT NULL)')
WHERE type = 'table' AND name = 'outbox';
PRAGMA writable_schema = RESET;
CREATE INDEX outbox_password_link ON outbox (password_link_id) WHERE password_link_id IS NOT NULL;
