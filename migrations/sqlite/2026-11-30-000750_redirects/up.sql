-- Where the invitee goes after accepting.
ALTER TABLE invitations ADD COLUMN redirect_url TEXT;
