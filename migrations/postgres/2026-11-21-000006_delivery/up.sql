-- What becomes of mails. `recipient` is a keyed digest: no address stands in the outbox. `counted_at` is a mail's place
-- under the sending limits, which may lie in the future; mails without one are not counted.
ALTER TABLE outbox
    ADD COLUMN kind TEXT NOT NULL DEFAULT 'invitation'
        CONSTRAINT outbox_kind CHECK (kind IN ('invitation', 'bounce_notice')),
    ADD COLUMN recipient BYTEA CONSTRAINT outbox_recipient CHECK (octet_length(recipient) = 32),
    ADD COLUMN held BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN counted_at TIMESTAMPTZ,
    DROP CONSTRAINT outbox_state,
    ADD CONSTRAINT outbox_state
        CHECK (state IN ('queued', 'sent', 'superseded', 'dead', 'suppressed', 'not_configured'));
CREATE INDEX outbox_newest ON outbox (invitation_id, generation DESC, id DESC) WHERE kind = 'invitation';
CREATE INDEX outbox_counted ON outbox (organization_id, counted_at DESC) WHERE counted_at IS NOT NULL;
CREATE INDEX outbox_counted_by_recipient ON outbox (recipient, counted_at DESC) WHERE counted_at IS NOT NULL;
CREATE INDEX outbox_settled_at ON outbox (settled_at) WHERE settled_at IS NOT NULL;

CREATE TABLE suppressions (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    id UUID NOT NULL,
    address TEXT NOT NULL,
    cause TEXT NOT NULL CONSTRAINT suppressions_cause CHECK (cause IN ('bounce', 'complaint')),
    reason TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (organization_id, address)
);
CREATE INDEX suppressions_newest ON suppressions (organization_id, created_at DESC, id DESC);

ALTER TABLE suppressions ENABLE ROW LEVEL SECURITY;
ALTER TABLE suppressions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON suppressions USING (
    coalesce(current_setting('usher.organizations', true), '') = '*'
    OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ','))
) WITH CHECK (
    coalesce(current_setting('usher.organizations', true), '') = '*'
    OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ','))
);
