CREATE TABLE resources_alone (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (organization_id, id)
);
INSERT INTO resources_alone (organization_id, id, kind, name, revision)
    SELECT organization_id, id, kind, name, revision FROM resources;
DROP TABLE resources;
ALTER TABLE resources_alone RENAME TO resources;
CREATE INDEX resources_by_name ON resources (organization_id, name, id);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('resources', 'resources_by_name', '100000 1000 2 1'),
    ('resources', 'sqlite_autoindex_resources_1', '100000 1000 1');
