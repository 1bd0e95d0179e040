DROP TABLE report_tokens;
DELETE FROM sqlite_stat1 WHERE tbl = 'report_tokens';
