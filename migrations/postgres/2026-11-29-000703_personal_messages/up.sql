-- What the inviter says to the invitee in the mail.
ALTER TABLE invitations ADD COLUMN message TEXT;
