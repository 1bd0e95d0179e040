-- Whether the organization was archived by whoever administers the installation: then its own administrators cannot restore
-- it.
ALTER TABLE organizations ADD COLUMN archived_by_installation BOOLEAN NOT NULL DEFAULT FALSE;
