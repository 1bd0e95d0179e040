DROP TABLE suppressions;
CREATE TABLE outbox_before (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    invitation_id BLOB NOT NULL,
    generation BIGINT NOT NULL,
    state TEXT NOT NULL CONSTRAINT outbox_state CHECK (state IN ('queued', 'sent', 'superseded', 'dead')),
    attempts BIGINT NOT NULL,
    available_at BIGINT NOT NULL,
    leased_until BIGINT,
    last_error TEXT,
    ordered_at BIGINT NOT NULL,
    settled_at BIGINT,
    FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id),
    CONSTRAINT outbox_settled CHECK ((state = 'queued') = (settled_at IS NULL))
);
INSERT INTO outbox_before
SELECT id, organization_id, invitation_id, generation,
       CASE WHEN state IN ('suppressed', 'not_configured') THEN 'superseded' ELSE state END,
       attempts, available_at, leased_until, last_error, ordered_at, settled_at
FROM outbox WHERE kind = 'invitation';
DROP TABLE outbox;
ALTER TABLE outbox_before RENAME TO outbox;
CREATE INDEX outbox_due ON outbox (available_at) WHERE state = 'queued';
CREATE INDEX outbox_dead ON outbox (ordered_at) WHERE state = 'dead';
