-- Links that set a password. They belong to accounts and so to no organization, none of which can read them. A link's token
-- is derived from the installation's secret and stored nowhere. `invitation_id` is where its reader wants to go back to.
CREATE TABLE password_links (
    id UUID NOT NULL PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES accounts (id),
    bearer TEXT NOT NULL CONSTRAINT password_links_bearer CHECK (bearer IN ('mail', 'operator')),
    organization_id UUID,
    invitation_id UUID,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    CONSTRAINT password_links_invitation CHECK ((organization_id IS NULL) = (invitation_id IS NULL))
);
CREATE INDEX password_links_newest ON password_links (account_id, created_at DESC);

ALTER TABLE password_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE password_links FORCE ROW LEVEL SECURITY;
CREATE POLICY everywhere ON password_links
    USING (coalesce(current_setting('usher.organizations', true), '') = '*')
    WITH CHECK (coalesce(current_setting('usher.organizations', true), '') = '*');

-- Made by the same login as the other tables, it has their grants; by another one, it would have none.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON password_links TO usher_app;
    END IF;
END $$;

-- Mails about an account are no organization's: its policy shows such a row to none of them.
ALTER TABLE outbox
    ALTER COLUMN organization_id DROP NOT NULL,
    ADD COLUMN account_id UUID REFERENCES accounts (id),
    ADD COLUMN password_link_id UUID REFERENCES password_links (id) ON DELETE CASCADE,
    ADD COLUMN locale TEXT,
    DROP CONSTRAINT outbox_kind,
    ADD CONSTRAINT outbox_kind CHECK (kind IN
        ('invitation', 'bounce_notice', 'webhook_notice', 'set_password', 'password_changed')),
    DROP CONSTRAINT outbox_subject,
    ADD CONSTRAINT outbox_subject CHECK (
        (kind IN ('invitation', 'bounce_notice')) = (invitation_id IS NOT NULL)
        AND (kind = 'webhook_notice') = (webhook_id IS NOT NULL)
        AND (kind = 'webhook_notice') = (member_id IS NOT NULL)
        AND (kind IN ('set_password', 'password_changed')) = (account_id IS NOT NULL)
        AND (kind = 'set_password') = (password_link_id IS NOT NULL)
        AND (organization_id IS NULL) = (account_id IS NOT NULL)
    );
CREATE INDEX outbox_password_link ON outbox (password_link_id) WHERE password_link_id IS NOT NULL;
