DROP TABLE directory_users;
DELETE FROM sqlite_stat1 WHERE tbl = 'directory_users';
