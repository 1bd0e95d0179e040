DROP TABLE suppressions;
DROP INDEX outbox_settled_at;
DROP INDEX outbox_counted_by_recipient;
DROP INDEX outbox_counted;
DROP INDEX outbox_newest;
DO $$
BEGIN
    PERFORM set_config('usher.organizations', '*', true);
    DELETE FROM outbox WHERE kind <> 'invitation';
    UPDATE outbox SET state = 'superseded' WHERE state IN ('suppressed', 'not_configured');
END $$;
ALTER TABLE outbox
    DROP CONSTRAINT outbox_state,
    ADD CONSTRAINT outbox_state CHECK (state IN ('queued', 'sent', 'superseded', 'dead')),
    DROP COLUMN counted_at,
    DROP COLUMN held,
    DROP COLUMN recipient,
    DROP COLUMN kind;
