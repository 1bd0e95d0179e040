ALTER TABLE invitations DROP COLUMN message;
