-- What a mail waits for that has nothing to do with its recipient, such as a sender that the mail server refuses.
ALTER TABLE outbox ADD COLUMN obstacle TEXT;
CREATE INDEX outbox_obstructed ON outbox (organization_id, obstacle) WHERE state = 'queued' AND obstacle IS NOT NULL;
COMMENT ON INDEX outbox_obstructed IS 'Mails that wait for the mail server or the operator';
