-- SQLite has one writer at a time, who waits for nobody's rows: nothing to make here.
SELECT 1;
