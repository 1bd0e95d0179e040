-- Lines stay when something became of them, without their people, until the lines of the import are deleted. `outcome`
-- is what was done, or `refused`; a line without one waits.
ALTER TABLE import_rows ADD COLUMN outcome TEXT, DROP CONSTRAINT import_rows_kind;
DO $$
BEGIN
    -- Row-level security binds the owner of the table as well.
    PERFORM set_config('usher.organizations', '*', true);
    UPDATE import_rows SET outcome = 'refused' WHERE problems IS NOT NULL;
END $$;
ALTER TABLE import_rows
    ADD CONSTRAINT import_rows_kind CHECK ((person IS NULL) = (outcome IS NOT NULL)),
    ADD CONSTRAINT import_rows_outcome
        CHECK ((problems IS NOT NULL) = (outcome IS NOT NULL AND outcome = 'refused'));
DROP INDEX import_rows_waiting;
CREATE INDEX import_rows_waiting ON import_rows (organization_id, import_id, position) WHERE outcome IS NULL;
COMMENT ON INDEX import_rows_waiting IS 'The worker: the next lines';
CREATE INDEX import_rows_refused ON import_rows (organization_id, import_id, position) WHERE problems IS NOT NULL;
COMMENT ON INDEX import_rows_refused IS 'A page of the refused lines';
