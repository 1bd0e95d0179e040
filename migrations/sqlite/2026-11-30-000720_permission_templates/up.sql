-- Permission templates: sets of permissions and roles that invitations start from. `ordinal` is their id in protocols whose
-- ids are integers; it is never given out again.
CREATE TABLE permission_templates (
    ordinal INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    color TEXT,
    permissions TEXT NOT NULL,
    roles TEXT NOT NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT permission_templates_id UNIQUE (organization_id, id),
    CONSTRAINT permission_templates_name UNIQUE (organization_id, name)
);

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('permission_templates', 'sqlite_autoindex_permission_templates_1', '10000 100 1'),
    ('permission_templates', 'sqlite_autoindex_permission_templates_2', '10000 100 1');
