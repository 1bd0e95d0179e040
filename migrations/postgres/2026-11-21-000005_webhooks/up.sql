-- Endpoints of other systems. Their secrets are derived from the installation's when they are needed: none is stored.
CREATE TABLE webhooks (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    id UUID NOT NULL,
    url TEXT NOT NULL,
    events JSON NOT NULL,
    names TEXT NOT NULL,
    description TEXT NOT NULL,
    disabled_at TIMESTAMPTZ,
    disabled_why TEXT,
    secret_generation BIGINT NOT NULL,
    previous_secret_until TIMESTAMPTZ,
    failing_since TIMESTAMPTZ,
    created_by UUID,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT webhooks_disabled CHECK ((disabled_at IS NULL) = (disabled_why IS NULL)),
    CONSTRAINT webhooks_names CHECK (names IN ('plain', 'qualified'))
);

-- Exactly one of each event for each endpoint that wants it. What is told is made of the event whenever it is needed, so
-- that personal data are in one place.
CREATE TABLE webhook_deliveries (
    id UUID NOT NULL PRIMARY KEY,
    organization_id UUID NOT NULL,
    webhook_id UUID NOT NULL,
    event_id UUID NOT NULL,
    told_as TEXT NOT NULL,
    state TEXT NOT NULL CONSTRAINT webhook_deliveries_state CHECK (state IN ('queued', 'delivered', 'failed')),
    attempts BIGINT NOT NULL,
    round BIGINT NOT NULL,
    available_at TIMESTAMPTZ NOT NULL,
    leased_until TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    settled_at TIMESTAMPTZ,
    FOREIGN KEY (organization_id, webhook_id) REFERENCES webhooks (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, event_id) REFERENCES events (organization_id, id),
    CONSTRAINT webhook_deliveries_settled CHECK ((state = 'queued') = (settled_at IS NULL))
);
CREATE UNIQUE INDEX webhook_deliveries_once ON webhook_deliveries (organization_id, webhook_id, event_id);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, available_at) WHERE state = 'queued';
CREATE INDEX webhook_deliveries_newest ON webhook_deliveries (organization_id, webhook_id, created_at DESC, id DESC);
CREATE INDEX webhook_deliveries_ended ON webhook_deliveries (settled_at) WHERE settled_at IS NOT NULL;

CREATE TABLE webhook_attempts (
    organization_id UUID NOT NULL,
    delivery_id UUID NOT NULL REFERENCES webhook_deliveries (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    status BIGINT,
    error TEXT,
    answer TEXT NOT NULL,
    took BIGINT NOT NULL,
    PRIMARY KEY (delivery_id, number),
    CONSTRAINT webhook_attempts_outcome CHECK ((status IS NULL) = (error IS NOT NULL))
);

DO $$
DECLARE
    place TEXT;
BEGIN
    FOREACH place IN ARRAY ARRAY['webhooks', 'webhook_deliveries', 'webhook_attempts'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', place);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', place);
        EXECUTE format(
            $policy$
                CREATE POLICY tenant ON %I USING (
                    coalesce(current_setting('usher.organizations', true), '') = '*'
                    OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ','))
                ) WITH CHECK (
                    coalesce(current_setting('usher.organizations', true), '') = '*'
                    OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ','))
                )
            $policy$,
            place);
    END LOOP;
END $$;
