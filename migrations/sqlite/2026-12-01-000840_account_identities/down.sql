DROP TRIGGER accounts_lose_identities;
DROP TABLE account_identities;
DELETE FROM sqlite_stat1 WHERE tbl = 'account_identities';
