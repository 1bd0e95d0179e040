-- A mail that an organization keeps to itself, because it hands its links out by other ways.
CREATE TABLE outbox_renewed (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    invitation_id BLOB,
    generation BIGINT NOT NULL,
    state TEXT NOT NULL CONSTRAINT outbox_state
        CHECK (state IN ('queued', 'sent', 'superseded', 'dead', 'suppressed', 'not_configured', 'link_only')),
    attempts BIGINT NOT NULL,
    available_at BIGINT NOT NULL,
    leased_until BIGINT,
    last_error TEXT,
    ordered_at BIGINT NOT NULL,
    settled_at BIGINT,
    kind TEXT NOT NULL DEFAULT 'invitation'
        CONSTRAINT outbox_kind CHECK (kind IN ('invitation', 'bounce_notice', 'webhook_notice')),
    recipient BLOB CONSTRAINT outbox_recipient CHECK (length(recipient) = 32),
    held BOOLEAN NOT NULL DEFAULT FALSE,
    counted_at BIGINT,
    webhook_id BLOB,
    member_id BLOB,
    FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id),
    FOREIGN KEY (organization_id, webhook_id) REFERENCES webhooks (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    CONSTRAINT outbox_settled CHECK ((state = 'queued') = (settled_at IS NULL)),
    CONSTRAINT outbox_subject CHECK (
        (kind = 'webhook_notice') = (invitation_id IS NULL)
        AND (kind = 'webhook_notice') = (webhook_id IS NOT NULL)
        AND (kind = 'webhook_notice') = (member_id IS NOT NULL)
    )
);
INSERT INTO outbox_renewed
SELECT id, organization_id, invitation_id, generation, state, attempts, available_at, leased_until, last_error, ordered_at,
       settled_at, kind, recipient, held, counted_at, webhook_id, member_id
FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_renewed RENAME TO outbox;
CREATE INDEX outbox_due ON outbox (available_at) WHERE state = 'queued';
CREATE INDEX outbox_dead ON outbox (ordered_at) WHERE state = 'dead';
CREATE INDEX outbox_newest ON outbox (invitation_id, generation DESC, id DESC) WHERE kind = 'invitation';
CREATE INDEX outbox_counted ON outbox (organization_id, counted_at DESC) WHERE counted_at IS NOT NULL;
CREATE INDEX outbox_counted_by_recipient ON outbox (recipient, counted_at DESC) WHERE counted_at IS NOT NULL;
CREATE INDEX outbox_settled_at ON outbox (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX outbox_webhook ON outbox (webhook_id) WHERE webhook_id IS NOT NULL;
