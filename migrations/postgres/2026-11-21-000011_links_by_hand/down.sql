DO $$
BEGIN
    PERFORM set_config('usher.organizations', '*', true);
    UPDATE outbox SET state = 'not_configured' WHERE state = 'link_only';
END $$;
ALTER TABLE outbox
    DROP CONSTRAINT outbox_state,
    ADD CONSTRAINT outbox_state CHECK (state IN
        ('queued', 'sent', 'superseded', 'dead', 'suppressed', 'not_configured'));
