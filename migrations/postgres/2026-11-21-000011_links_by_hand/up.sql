-- A mail that an organization keeps to itself, because it hands its links out by other ways.
ALTER TABLE outbox
    DROP CONSTRAINT outbox_state,
    ADD CONSTRAINT outbox_state CHECK (state IN
        ('queued', 'sent', 'superseded', 'dead', 'suppressed', 'not_configured', 'link_only'));
