-- Processes on one SQLite file learn of each other's changes when cached data has aged: nothing to make here.
SELECT 1;
