-- What a directory that provisions an organization (SCIM) stores with its members: what it calls the person, its own id of
-- the person, and what somebody who was shut out gets back. The member's id is the one that the directory is given.
CREATE TABLE directory_users (
    organization_id UUID NOT NULL,
    member_id UUID NOT NULL,
    user_name TEXT NOT NULL,
    user_name_folded TEXT NOT NULL,
    external_id TEXT,
    kept_grants JSON,
    kept_license_id UUID,
    revision BIGINT NOT NULL,
    PRIMARY KEY (organization_id, member_id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX directory_users_name ON directory_users (organization_id, user_name_folded);
COMMENT ON TABLE directory_users IS 'What a directory stores with members';
COMMENT ON INDEX directory_users_name IS 'Finding a person by what the directory calls it, which is unique';
CREATE INDEX directory_users_external ON directory_users (organization_id, external_id) WHERE external_id IS NOT NULL;
COMMENT ON INDEX directory_users_external IS 'Finding a person by the id that the directory has for it';

-- Walled like every table of a tenant.
ALTER TABLE directory_users ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory_users FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON directory_users
    USING (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')))
    WITH CHECK (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')));

-- Made by the same login as the other tables, it has their grants; by another one, it would have none.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON directory_users TO usher_app;
    END IF;
END $$;
