-- Keys of the installation: with one, organizations are made, listed, changed and ended, and nothing of their people is
-- read. Keys are never deleted: what one has done stands in the events of organizations under its id.
CREATE TABLE installation_keys (
    id UUID NOT NULL PRIMARY KEY,
    digest BYTEA NOT NULL CONSTRAINT installation_keys_digest UNIQUE CHECK (octet_length(digest) = 32),
    hint TEXT NOT NULL,
    description TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ
);
COMMENT ON CONSTRAINT installation_keys_digest ON installation_keys IS 'Looking a key up';

-- No organization's transaction sees them.
ALTER TABLE installation_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE installation_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY everywhere ON installation_keys
    USING (coalesce(current_setting('usher.organizations', true), '') = '*')
    WITH CHECK (coalesce(current_setting('usher.organizations', true), '') = '*');
CREATE TRIGGER usher_notify AFTER UPDATE ON installation_keys
    FOR EACH ROW EXECUTE FUNCTION usher_notify_row('id');

-- Made by the same login as the other tables, it has their grants; by another one, it would have none.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON installation_keys TO usher_app;
    END IF;
END $$;

-- Whether an organization is in use: since when it can only be read, and when it is erased.
ALTER TABLE organizations
    ADD COLUMN archived_at TIMESTAMPTZ,
    ADD COLUMN erase_at TIMESTAMPTZ,
    ADD CONSTRAINT organizations_ends CHECK (erase_at IS NULL OR archived_at IS NOT NULL);
CREATE INDEX organizations_to_erase ON organizations (erase_at) WHERE erase_at IS NOT NULL;
COMMENT ON INDEX organizations_to_erase IS 'Housekeeping';
