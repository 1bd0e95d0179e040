DROP TRIGGER accounts_lose_credentials ON accounts;
ALTER TABLE accounts ADD COLUMN password_hash TEXT;
ALTER TABLE account_credentials NO FORCE ROW LEVEL SECURITY;
UPDATE accounts SET password_hash = c.password_hash
FROM account_credentials c WHERE c.account_id = accounts.id AND accounts.activated_at IS NOT NULL;
ALTER TABLE accounts
    ADD CONSTRAINT accounts_password CHECK (password_hash IS NULL OR activated_at IS NOT NULL);
DROP TABLE account_credentials;
DROP FUNCTION accounts_lose_credentials;
DROP FUNCTION account_credentials_replace;
DROP FUNCTION account_credentials_drop;
