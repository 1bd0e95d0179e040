-- AUTOINCREMENT takes integer ids that are given with the row, and goes on behind the largest.
SELECT 1;
