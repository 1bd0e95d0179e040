-- Keys of the installation: with one, organizations are made, listed, changed and ended, and nothing of their people is
-- read. Keys are never deleted: what one has done stands in the events of organizations under its id.
CREATE TABLE installation_keys (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    digest BLOB NOT NULL CONSTRAINT installation_keys_digest UNIQUE CHECK (length(digest) = 32),
    hint TEXT NOT NULL,
    description TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT
);

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('installation_keys', 'sqlite_autoindex_installation_keys_1', '100 1'),
    ('installation_keys', 'sqlite_autoindex_installation_keys_2', '100 1');

-- Whether an organization is in use: since when it can only be read, and when it is erased.
ALTER TABLE organizations ADD COLUMN archived_at BIGINT;
ALTER TABLE organizations ADD COLUMN erase_at BIGINT CHECK (erase_at IS NULL OR archived_at IS NOT NULL);
CREATE INDEX organizations_to_erase ON organizations (erase_at) WHERE erase_at IS NOT NULL;
