DROP INDEX sessions_newest;
DROP INDEX resources_by_name;
DROP INDEX licenses_by_name;
ALTER TABLE roles DROP COLUMN revision;
ALTER TABLE resources DROP COLUMN revision;
ALTER TABLE licenses DROP COLUMN deleted_at;
ALTER TABLE licenses DROP COLUMN revision;
ALTER TABLE organizations DROP COLUMN revision;
ALTER TABLE organizations DROP COLUMN settings;
