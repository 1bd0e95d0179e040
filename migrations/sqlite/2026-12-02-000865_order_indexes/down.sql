-- PostgreSQL only: SQLite reads an index and sorts the entries of one key alone.
SELECT 1;
