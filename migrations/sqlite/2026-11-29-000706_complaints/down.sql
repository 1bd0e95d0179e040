ALTER TABLE outbox DROP COLUMN complained_at;
