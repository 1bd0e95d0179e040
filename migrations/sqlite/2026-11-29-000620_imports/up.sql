-- Lists of people that are invited in the background, by what their makers may do at each part. `credential` is the
-- account or API key that acts, `submission` what tells one attempt of it from another. `defaults` is there for as long
-- as lines are left. `due_at` is when the organization's next turn is.
CREATE TABLE imports (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    maker_id BLOB,
    family TEXT NOT NULL,
    credential TEXT NOT NULL,
    submission TEXT NOT NULL,
    if_pending TEXT NOT NULL,
    defaults TEXT,
    status TEXT NOT NULL CONSTRAINT imports_status
        CHECK (status IN ('queued', 'running', 'done', 'cancelled', 'failed')),
    stopped TEXT,
    total BIGINT NOT NULL,
    invited BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    finished_at BIGINT,
    rows_deleted_at BIGINT,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT imports_submission UNIQUE (organization_id, credential, submission),
    CONSTRAINT imports_counts CHECK (invited + unchanged + refused <= total),
    CONSTRAINT imports_finished CHECK ((status IN ('queued', 'running')) = (finished_at IS NULL)),
    CONSTRAINT imports_stopped CHECK ((status = 'failed') = (stopped IS NOT NULL))
);
CREATE INDEX imports_newest ON imports (organization_id, created_at DESC, id DESC);
CREATE INDEX imports_due ON imports (due_at, id) WHERE finished_at IS NULL;
CREATE INDEX imports_outlived ON imports (finished_at) WHERE rows_deleted_at IS NULL AND finished_at IS NOT NULL;

-- Their lines: those that wait, with the person, and those that were refused, with what is wrong. A line that is done is
-- deleted in the transaction that does it.
CREATE TABLE import_rows (
    organization_id BLOB NOT NULL,
    import_id BLOB NOT NULL,
    position BIGINT NOT NULL,
    number BIGINT NOT NULL,
    email TEXT NOT NULL,
    email_canonical TEXT,
    person TEXT,
    problems TEXT,
    PRIMARY KEY (organization_id, import_id, position),
    FOREIGN KEY (organization_id, import_id) REFERENCES imports (organization_id, id),
    CONSTRAINT import_rows_kind CHECK ((person IS NULL) <> (problems IS NULL))
) WITHOUT ROWID;
CREATE INDEX import_rows_waiting ON import_rows (organization_id, import_id, position) WHERE problems IS NULL;
CREATE INDEX import_rows_email ON import_rows (organization_id, email_canonical) WHERE email_canonical IS NOT NULL;

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('imports', 'sqlite_autoindex_imports_1', '100000 1000 1'),
    ('imports', 'sqlite_autoindex_imports_2', '100000 1000 10 1'),
    ('imports', 'imports_newest', '100000 1000 2 1'),
    ('imports', 'imports_due', '100 2 1'),
    ('imports', 'imports_outlived', '10000 2'),
    ('import_rows', 'import_rows', '1000000 100000 10000 1'),
    ('import_rows', 'import_rows_waiting', '1000000 100000 10000 1'),
    ('import_rows', 'import_rows_email', '1000000 100000 2');
