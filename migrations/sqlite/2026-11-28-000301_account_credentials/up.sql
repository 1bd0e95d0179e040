-- What logs a person in stands apart from the account, which every organization's statements may look up. An insert
-- replaces the password that was there before.
CREATE TABLE account_credentials (
    account_id BLOB NOT NULL PRIMARY KEY REFERENCES accounts (id),
    password_hash TEXT NOT NULL
);
INSERT INTO account_credentials (account_id, password_hash)
SELECT id, password_hash FROM accounts WHERE password_hash IS NOT NULL;

-- SQLite drops no column that a table constraint names, and rebuilding a table that others refer to would check each of
-- their rows. Taking a CHECK out of the stored definition changes nothing on disk (sqlite.org/lang_altertable.html).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, ',
    CONSTRAINT accounts_password CHECK (password_hash IS NULL OR activated_at IS NOT NULL)', '')
WHERE type = 'table' AND name = 'accounts';
PRAGMA writable_schema = RESET;
ALTER TABLE accounts DROP COLUMN password_hash;

CREATE TRIGGER account_credentials_replace BEFORE INSERT ON account_credentials
BEGIN
    DELETE FROM account_credentials WHERE account_id = NEW.account_id;
END;

-- An account that is nobody's any more loses its password.
CREATE TRIGGER accounts_lose_credentials AFTER UPDATE OF activated_at ON accounts WHEN NEW.activated_at IS NULL
BEGIN
    DELETE FROM account_credentials WHERE account_id = NEW.id;
END;
