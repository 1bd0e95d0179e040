-- What clients note about an invitation for themselves, an object as JSON, and whether its link is handed out because it was
-- made without a mail.
ALTER TABLE invitations
    ADD COLUMN metadata TEXT,
    ADD COLUMN link_only BOOLEAN NOT NULL DEFAULT FALSE;

-- The entries that invitations can be found by: strings, whole numbers and booleans, by the names of the object. Kept by the
-- triggers below.
CREATE TABLE invitation_metadata (
    organization_id UUID NOT NULL,
    invitation_id UUID NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (organization_id, invitation_id, name),
    FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE invitation_metadata IS 'Entries of metadata, to find invitations by';
CREATE INDEX invitation_metadata_value ON invitation_metadata (organization_id, name, value, invitation_id);
COMMENT ON INDEX invitation_metadata_value IS 'Finding invitations by an entry of their metadata';

CREATE FUNCTION invitation_metadata_anew() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM invitation_metadata WHERE organization_id = NEW.organization_id AND invitation_id = NEW.id;
    END IF;
    IF NEW.metadata IS NOT NULL THEN
        INSERT INTO invitation_metadata (organization_id, invitation_id, name, value)
        SELECT NEW.organization_id, NEW.id, entry.key, entry.value #>> '{}'
        FROM jsonb_each(NEW.metadata::jsonb) AS entry
        WHERE (jsonb_typeof(entry.value) IN ('string', 'boolean') AND length(entry.value #>> '{}') <= 200)
            OR (jsonb_typeof(entry.value) = 'number' AND entry.value #>> '{}' ~ '^-?[0-9]{1,17}$');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER metadata_added AFTER INSERT ON invitations
    FOR EACH ROW WHEN (NEW.metadata IS NOT NULL) EXECUTE FUNCTION invitation_metadata_anew();
CREATE TRIGGER metadata_changed AFTER UPDATE OF metadata ON invitations
    FOR EACH ROW WHEN (NEW.metadata IS DISTINCT FROM OLD.metadata) EXECUTE FUNCTION invitation_metadata_anew();

-- Walled like every table of a tenant.
ALTER TABLE invitation_metadata ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation_metadata FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON invitation_metadata
    USING (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')))
    WITH CHECK (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')));

-- Made by the same login as the other tables, it has their grants; by another one, it would have none.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON invitation_metadata TO usher_app;
    END IF;
END $$;
