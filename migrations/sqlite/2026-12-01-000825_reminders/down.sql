DROP INDEX invitations_reminding;
ALTER TABLE invitations DROP COLUMN reminders;
ALTER TABLE invitations DROP COLUMN remind_at;
