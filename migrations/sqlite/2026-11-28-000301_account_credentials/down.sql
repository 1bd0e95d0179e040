DROP TRIGGER accounts_lose_credentials;
ALTER TABLE accounts ADD COLUMN password_hash TEXT
    CONSTRAINT accounts_password CHECK (password_hash IS NULL OR activated_at IS NOT NULL);
UPDATE accounts
SET password_hash = (SELECT c.password_hash FROM account_credentials c WHERE c.account_id = accounts.id)
WHERE activated_at IS NOT NULL;
DROP TABLE account_credentials;
