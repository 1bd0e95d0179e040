-- When the reader of the mail first called it unwanted. A complaint that is told again must not undo that its suppression was lifted.
ALTER TABLE outbox ADD COLUMN complained_at TIMESTAMPTZ;
