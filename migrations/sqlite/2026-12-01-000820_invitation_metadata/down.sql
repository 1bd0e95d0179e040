DROP TRIGGER metadata_changed;
DROP TRIGGER metadata_added;
DROP TABLE invitation_metadata;
ALTER TABLE invitations DROP COLUMN link_only;
ALTER TABLE invitations DROP COLUMN metadata;
