DROP TRIGGER metadata_changed ON invitations;
DROP TRIGGER metadata_added ON invitations;
DROP FUNCTION invitation_metadata_anew;
DROP TABLE invitation_metadata;
ALTER TABLE invitations DROP COLUMN link_only, DROP COLUMN metadata;
