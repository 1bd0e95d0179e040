ALTER TABLE invitations DROP COLUMN redirect_url;
