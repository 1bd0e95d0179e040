DROP INDEX outbox_obstructed;
ALTER TABLE outbox DROP COLUMN obstacle;
