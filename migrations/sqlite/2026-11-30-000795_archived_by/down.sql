ALTER TABLE organizations DROP COLUMN archived_by_installation;
