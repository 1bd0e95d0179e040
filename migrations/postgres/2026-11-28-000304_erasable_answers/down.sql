DROP INDEX events_of_nobody;
ALTER TABLE idempotency DROP COLUMN members;
