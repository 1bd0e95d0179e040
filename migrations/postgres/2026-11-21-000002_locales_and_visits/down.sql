DROP TABLE invitation_visits;
ALTER TABLE invitations DROP COLUMN locale;
ALTER TABLE organizations DROP COLUMN locale;
