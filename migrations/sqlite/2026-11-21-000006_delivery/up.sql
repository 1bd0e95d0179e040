-- What becomes of mails. `recipient` is a keyed digest: no address stands in the outbox. `counted_at` is a mail's place
-- under the sending limits, which may lie in the future; mails without one are not counted.
CREATE TABLE outbox_renewed (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    invitation_id BLOB NOT NULL,
    generation BIGINT NOT NULL,
    state TEXT NOT NULL CONSTRAINT outbox_state
        CHECK (state IN ('queued', 'sent', 'superseded', 'dead', 'suppressed', 'not_configured')),
    attempts BIGINT NOT NULL,
    available_at BIGINT NOT NULL,
    leased_until BIGINT,
    last_error TEXT,
    ordered_at BIGINT NOT NULL,
    settled_at BIGINT,
    kind TEXT NOT NULL DEFAULT 'invitation'
        CONSTRAINT outbox_kind CHECK (kind IN ('invitation', 'bounce_notice')),
    recipient BLOB CONSTRAINT outbox_recipient CHECK (length(recipient) = 32),
    held BOOLEAN NOT NULL DEFAULT FALSE,
    counted_at BIGINT,
    FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id),
    CONSTRAINT outbox_settled CHECK ((state = 'queued') = (settled_at IS NULL))
);
INSERT INTO outbox_renewed
    (id, organization_id, invitation_id, generation, state, attempts, available_at, leased_until, last_error, ordered_at,
     settled_at)
SELECT id, organization_id, invitation_id, generation, state, attempts, available_at, leased_until, last_error, ordered_at,
       settled_at
FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_renewed RENAME TO outbox;
CREATE INDEX outbox_due ON outbox (available_at) WHERE state = 'queued';
CREATE INDEX outbox_dead ON outbox (ordered_at) WHERE state = 'dead';
CREATE INDEX outbox_newest ON outbox (invitation_id, generation DESC, id DESC) WHERE kind = 'invitation';
CREATE INDEX outbox_counted ON outbox (organization_id, counted_at DESC) WHERE counted_at IS NOT NULL;
CREATE INDEX outbox_counted_by_recipient ON outbox (recipient, counted_at DESC) WHERE counted_at IS NOT NULL;
CREATE INDEX outbox_settled_at ON outbox (settled_at) WHERE settled_at IS NOT NULL;

CREATE TABLE suppressions (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    address TEXT NOT NULL,
    cause TEXT NOT NULL CONSTRAINT suppressions_cause CHECK (cause IN ('bounce', 'complaint')),
    reason TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (organization_id, address)
);
CREATE INDEX suppressions_newest ON suppressions (organization_id, created_at DESC, id DESC);
