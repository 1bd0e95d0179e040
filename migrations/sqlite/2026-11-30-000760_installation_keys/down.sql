DROP INDEX organizations_to_erase;
ALTER TABLE organizations DROP COLUMN erase_at;
ALTER TABLE organizations DROP COLUMN archived_at;
DROP TABLE installation_keys;
DELETE FROM sqlite_stat1 WHERE tbl = 'installation_keys';
