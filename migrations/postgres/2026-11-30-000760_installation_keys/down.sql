ALTER TABLE organizations
    DROP CONSTRAINT organizations_ends,
    DROP COLUMN erase_at,
    DROP COLUMN archived_at;
DROP TABLE installation_keys;
