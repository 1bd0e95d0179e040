-- Processes on one SQLite file learn of each other's changes when what they believe has aged: nothing to make here.
SELECT 1;
