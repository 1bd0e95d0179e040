CREATE TABLE import_rows_before (
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
INSERT INTO import_rows_before
    SELECT organization_id, import_id, position, number, email, email_canonical, person, problems
    FROM import_rows WHERE outcome IS NULL OR outcome = 'refused';
DROP TABLE import_rows;
ALTER TABLE import_rows_before RENAME TO import_rows;
CREATE INDEX import_rows_waiting ON import_rows (organization_id, import_id, position) WHERE problems IS NULL;
CREATE INDEX import_rows_email ON import_rows (organization_id, email_canonical) WHERE email_canonical IS NOT NULL;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('import_rows', 'import_rows', '1000000 100000 10000 1'),
    ('import_rows', 'import_rows_waiting', '1000000 100000 10000 1'),
    ('import_rows', 'import_rows_email', '1000000 100000 2');
