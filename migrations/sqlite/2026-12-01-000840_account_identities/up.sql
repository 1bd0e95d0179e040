-- The identities at identity providers (OpenID Connect) that people sign in with. An issuer's subject is one account's, and
-- an account has one subject of an issuer, so that nobody gets in by an address that the issuer gave to somebody else.
CREATE TABLE account_identities (
    issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 1 AND 255),
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    account_id BLOB NOT NULL REFERENCES accounts (id),
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE UNIQUE INDEX account_identities_account ON account_identities (account_id, issuer);

-- An account that is nobody's any more loses its identities.
CREATE TRIGGER accounts_lose_identities AFTER UPDATE OF activated_at ON accounts WHEN NEW.activated_at IS NULL
BEGIN
    DELETE FROM account_identities WHERE account_id = NEW.id;
END;

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('account_identities', 'sqlite_autoindex_account_identities_1', '100000 50000 1'),
    ('account_identities', 'account_identities_account', '100000 1 1');
