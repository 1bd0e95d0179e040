DROP TRIGGER accounts_lose_identities ON accounts;
DROP FUNCTION accounts_lose_identities;
DROP TABLE account_identities;
