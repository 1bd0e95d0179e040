DROP INDEX invitations_reminding;
ALTER TABLE invitations DROP COLUMN reminders, DROP COLUMN remind_at;
