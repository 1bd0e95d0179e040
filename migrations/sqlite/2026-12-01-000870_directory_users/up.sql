-- What a directory that provisions an organization (SCIM) stores with its members: what it calls the person, its own id of
-- the person, and what somebody who was shut out gets back. The member's id is the one that the directory is given.
CREATE TABLE directory_users (
    organization_id BLOB NOT NULL,
    member_id BLOB NOT NULL,
    user_name TEXT NOT NULL,
    user_name_folded TEXT NOT NULL,
    external_id TEXT,
    kept_grants TEXT,
    kept_license_id BLOB,
    revision BIGINT NOT NULL,
    PRIMARY KEY (organization_id, member_id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX directory_users_name ON directory_users (organization_id, user_name_folded);
CREATE INDEX directory_users_external ON directory_users (organization_id, external_id) WHERE external_id IS NOT NULL;

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('directory_users', 'sqlite_autoindex_directory_users_1', '100000 10000 1'),
    ('directory_users', 'directory_users_name', '100000 10000 1'),
    ('directory_users', 'directory_users_external', '100000 10000 1');
