-- The language that an invitee is addressed in: the invitation's, else the organization's.
ALTER TABLE organizations ADD COLUMN locale TEXT;
ALTER TABLE invitations ADD COLUMN locale TEXT;

-- When an invitation's page was first fetched, by whatever, and first opened by somebody. Apart from the invitation,
-- which a look must not change.
CREATE TABLE invitation_visits (
    organization_id UUID NOT NULL,
    invitation_id UUID NOT NULL,
    fetched_at TIMESTAMPTZ NOT NULL,
    opened_at TIMESTAMPTZ,
    PRIMARY KEY (organization_id, invitation_id),
    FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id)
);

-- Walled like every table of a tenant.
ALTER TABLE invitation_visits ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation_visits FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON invitation_visits
    USING (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')))
    WITH CHECK (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')));

-- Made by the same login as the other tables, it has their grants; by another one, it would have none.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON invitation_visits TO usher_app;
    END IF;
END $$;
