-- Resources can stand below others: a grant at one counts for all below it. The table is made anew, because SQLite adds
-- no foreign key of two columns to a table.
CREATE TABLE resources_in_trees (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 0,
    parent_id BLOB CHECK (length(parent_id) = 16 AND parent_id <> id),
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, parent_id) REFERENCES resources (organization_id, id)
);
INSERT INTO resources_in_trees (organization_id, id, kind, name, revision)
    SELECT organization_id, id, kind, name, revision FROM resources;
DROP TABLE resources;
ALTER TABLE resources_in_trees RENAME TO resources;
CREATE INDEX resources_by_name ON resources (organization_id, name, id);
CREATE INDEX resources_below ON resources (organization_id, parent_id, id) WHERE parent_id IS NOT NULL;
-- Statistics went with the table.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('resources', 'resources_below', '100000 1000 10 1'),
    ('resources', 'resources_by_name', '100000 1000 2 1'),
    ('resources', 'sqlite_autoindex_resources_1', '100000 1000 1');
