-- What clients note about an invitation for themselves, an object as JSON, and whether its link is handed out because it was
-- made without a mail.
ALTER TABLE invitations ADD COLUMN metadata TEXT;
ALTER TABLE invitations ADD COLUMN link_only BOOLEAN NOT NULL DEFAULT FALSE;

-- The entries that invitations can be found by: strings, whole numbers and booleans, by the names of the object. Kept by the
-- triggers below.
CREATE TABLE invitation_metadata (
    organization_id BLOB NOT NULL,
    invitation_id BLOB NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (organization_id, invitation_id, name),
    FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX invitation_metadata_value ON invitation_metadata (organization_id, name, value, invitation_id);

CREATE TRIGGER metadata_added AFTER INSERT ON invitations WHEN NEW.metadata IS NOT NULL
BEGIN
    INSERT INTO invitation_metadata (organization_id, invitation_id, name, value)
    SELECT NEW.organization_id, NEW.id, entry.key,
        CASE entry.type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(entry.atom AS TEXT) END
    FROM json_each(NEW.metadata) AS entry
    WHERE (entry.type IN ('true', 'false'))
        OR (entry.type = 'text' AND length(entry.atom) <= 200)
        OR (entry.type = 'integer' AND typeof(entry.atom) = 'integer' AND abs(entry.atom) < 100000000000000000);
END;
CREATE TRIGGER metadata_changed AFTER UPDATE OF metadata ON invitations WHEN NEW.metadata IS NOT OLD.metadata
BEGIN
    DELETE FROM invitation_metadata WHERE organization_id = NEW.organization_id AND invitation_id = NEW.id;
    INSERT INTO invitation_metadata (organization_id, invitation_id, name, value)
    SELECT NEW.organization_id, NEW.id, entry.key,
        CASE entry.type WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE CAST(entry.atom AS TEXT) END
    FROM json_each(NEW.metadata) AS entry
    WHERE (entry.type IN ('true', 'false'))
        OR (entry.type = 'text' AND length(entry.atom) <= 200)
        OR (entry.type = 'integer' AND typeof(entry.atom) = 'integer' AND abs(entry.atom) < 100000000000000000);
END;

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('invitation_metadata', 'sqlite_autoindex_invitation_metadata_1', '100000 10000 3 1'),
    ('invitation_metadata', 'invitation_metadata_value', '100000 10000 5000 5 1');
