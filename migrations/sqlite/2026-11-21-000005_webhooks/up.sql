-- Endpoints of other systems. Their secrets are derived from the installation's when they are needed: none is stored.
CREATE TABLE webhooks (
    organization_id BLOB NOT NULL CHECK (length(organization_id) = 16) REFERENCES organizations (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    url TEXT NOT NULL,
    events TEXT NOT NULL,
    names TEXT NOT NULL,
    description TEXT NOT NULL,
    disabled_at BIGINT,
    disabled_why TEXT,
    secret_generation BIGINT NOT NULL,
    previous_secret_until BIGINT,
    failing_since BIGINT,
    created_by BLOB,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT webhooks_disabled CHECK ((disabled_at IS NULL) = (disabled_why IS NULL)),
    CONSTRAINT webhooks_names CHECK (names IN ('plain', 'qualified'))
);

-- Exactly one of each event for each endpoint that wants it. What is told is made of the event whenever it is needed, so
-- that personal data are in one place.
CREATE TABLE webhook_deliveries (
    id BLOB NOT NULL PRIMARY KEY,
    organization_id BLOB NOT NULL,
    webhook_id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    told_as TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT webhook_deliveries_state CHECK (state IN ('queued', 'delivered', 'failed')),
    attempts BIGINT NOT NULL,
    round BIGINT NOT NULL,
    available_at BIGINT NOT NULL,
    leased_until BIGINT,
    created_at BIGINT NOT NULL,
    settled_at BIGINT,
    FOREIGN KEY (organization_id, webhook_id) REFERENCES webhooks (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, event_id) REFERENCES events (organization_id, id),
    CONSTRAINT webhook_deliveries_settled CHECK ((state = 'queued') = (settled_at IS NULL))
);
CREATE UNIQUE INDEX webhook_deliveries_once ON webhook_deliveries (organization_id, webhook_id, event_id);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, available_at) WHERE state = 'queued';
CREATE INDEX webhook_deliveries_newest ON webhook_deliveries (organization_id, webhook_id, created_at DESC, id DESC);
CREATE INDEX webhook_deliveries_ended ON webhook_deliveries (settled_at) WHERE settled_at IS NOT NULL;

CREATE TABLE webhook_attempts (
    organization_id BLOB NOT NULL,
    delivery_id BLOB NOT NULL REFERENCES webhook_deliveries (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    status BIGINT,
    error TEXT,
    answer TEXT NOT NULL,
    took BIGINT NOT NULL,
    PRIMARY KEY (delivery_id, number),
    CONSTRAINT webhook_attempts_outcome CHECK ((status IS NULL) = (error IS NOT NULL))
);
