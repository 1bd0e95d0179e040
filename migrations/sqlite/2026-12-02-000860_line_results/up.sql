-- Lines stay when something became of them, without their people, until the lines of the import are deleted. `outcome`
-- is what was done, or `refused`; a line without one waits.
CREATE TABLE import_rows_kept (
    organization_id BLOB NOT NULL,
    import_id BLOB NOT NULL,
    position BIGINT NOT NULL,
    number BIGINT NOT NULL,
    email TEXT NOT NULL,
    email_canonical TEXT,
    person TEXT,
    problems TEXT,
    outcome TEXT,
    PRIMARY KEY (organization_id, import_id, position),
    FOREIGN KEY (organization_id, import_id) REFERENCES imports (organization_id, id),
    CONSTRAINT import_rows_kind CHECK ((person IS NULL) = (outcome IS NOT NULL)),
    CONSTRAINT import_rows_outcome CHECK ((problems IS NOT NULL) = (outcome IS NOT NULL AND outcome = 'refused'))
) WITHOUT ROWID;
INSERT INTO import_rows_kept
    SELECT organization_id, import_id, position, number, email, email_canonical, person, problems,
        CASE WHEN problems IS NULL THEN NULL ELSE 'refused' END
    FROM import_rows;
DROP TABLE import_rows;
ALTER TABLE import_rows_kept RENAME TO import_rows;
CREATE INDEX import_rows_waiting ON import_rows (organization_id, import_id, position) WHERE outcome IS NULL;
CREATE INDEX import_rows_refused ON import_rows (organization_id, import_id, position) WHERE problems IS NOT NULL;
CREATE INDEX import_rows_email ON import_rows (organization_id, email_canonical) WHERE email_canonical IS NOT NULL;

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('import_rows', 'import_rows', '1000000 100000 10000 1'),
    ('import_rows', 'import_rows_waiting', '1000 100 10 1'),
    ('import_rows', 'import_rows_refused', '10000 1000 100 1'),
    ('import_rows', 'import_rows_email', '1000000 100000 2');
