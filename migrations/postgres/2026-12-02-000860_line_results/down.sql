DO $$
BEGIN
    PERFORM set_config('usher.organizations', '*', true);
    DELETE FROM import_rows WHERE outcome <> 'refused';
END $$;
DROP INDEX import_rows_refused;
DROP INDEX import_rows_waiting;
ALTER TABLE import_rows DROP CONSTRAINT import_rows_outcome, DROP CONSTRAINT import_rows_kind, DROP COLUMN outcome;
ALTER TABLE import_rows ADD CONSTRAINT import_rows_kind CHECK ((person IS NULL) <> (problems IS NULL));
CREATE INDEX import_rows_waiting ON import_rows (organization_id, import_id, position) WHERE problems IS NULL;
COMMENT ON INDEX import_rows_waiting IS 'The worker: the next lines';
