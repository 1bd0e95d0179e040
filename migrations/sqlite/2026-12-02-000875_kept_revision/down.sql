ALTER TABLE directory_users DROP COLUMN kept_revision;
