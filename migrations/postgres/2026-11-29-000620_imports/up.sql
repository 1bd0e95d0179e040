-- Lists of people that are invited in the background, by what their makers may do at each part. `credential` is the
-- account or API key that acts, `submission` what tells one attempt of it from another. `defaults` is there for as long
-- as lines are left. `due_at` is when the organization's next turn is.
CREATE TABLE imports (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    id UUID NOT NULL,
    maker_id UUID,
    family TEXT NOT NULL,
    credential TEXT NOT NULL,
    submission TEXT NOT NULL,
    if_pending TEXT NOT NULL,
    defaults JSON,
    status TEXT NOT NULL CONSTRAINT imports_status
        CHECK (status IN ('queued', 'running', 'done', 'cancelled', 'failed')),
    stopped TEXT,
    total BIGINT NOT NULL,
    invited BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ,
    rows_deleted_at TIMESTAMPTZ,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT imports_submission UNIQUE (organization_id, credential, submission),
    CONSTRAINT imports_counts CHECK (invited + unchanged + refused <= total),
    CONSTRAINT imports_finished CHECK ((status IN ('queued', 'running')) = (finished_at IS NULL)),
    CONSTRAINT imports_stopped CHECK ((status = 'failed') = (stopped IS NOT NULL))
);
CREATE INDEX imports_newest ON imports (organization_id, created_at DESC, id DESC);
COMMENT ON INDEX imports_newest IS 'Listing imports, newest first';
CREATE INDEX imports_due ON imports (due_at, id) WHERE finished_at IS NULL;
COMMENT ON INDEX imports_due IS 'The worker: whose turn is next';
CREATE INDEX imports_outlived ON imports (finished_at) WHERE rows_deleted_at IS NULL AND finished_at IS NOT NULL;
COMMENT ON INDEX imports_outlived IS 'Housekeeping: refused lines past their retention';

-- Their lines: those that wait, with the person, and those that were refused, with what is wrong. A line that is done is
-- deleted in the transaction that does it.
CREATE TABLE import_rows (
    organization_id UUID NOT NULL,
    import_id UUID NOT NULL,
    position BIGINT NOT NULL,
    number BIGINT NOT NULL,
    email TEXT NOT NULL,
    email_canonical TEXT,
    person JSON,
    problems JSON,
    PRIMARY KEY (organization_id, import_id, position),
    FOREIGN KEY (organization_id, import_id) REFERENCES imports (organization_id, id),
    CONSTRAINT import_rows_kind CHECK ((person IS NULL) <> (problems IS NULL))
);
CREATE INDEX import_rows_waiting ON import_rows (organization_id, import_id, position) WHERE problems IS NULL;
COMMENT ON INDEX import_rows_waiting IS 'The worker: the next lines';
CREATE INDEX import_rows_email ON import_rows (organization_id, email_canonical) WHERE email_canonical IS NOT NULL;
COMMENT ON INDEX import_rows_email IS 'Erasing a person';

-- Walled like every table of a tenant.
ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON imports
    USING (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')))
    WITH CHECK (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')));
ALTER TABLE import_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import_rows
    USING (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')))
    WITH CHECK (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')));

-- Made by the same login as the other tables, it has their grants; by another one, it would have none.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON imports, import_rows TO usher_app;
    END IF;
END $$;
