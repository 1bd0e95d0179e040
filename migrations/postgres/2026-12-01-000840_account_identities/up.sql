-- The identities at identity providers (OpenID Connect) that people sign in with. An issuer's subject is one account's, and
-- an account has one subject of an issuer, so that nobody gets in by an address that the issuer gave to somebody else.
CREATE TABLE account_identities (
    issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 1 AND 255),
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    account_id UUID NOT NULL REFERENCES accounts (id),
    linked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE UNIQUE INDEX account_identities_account ON account_identities (account_id, issuer);
COMMENT ON INDEX account_identities_account IS 'The identities of an account, of which it has one of each issuer';

-- What signs a person in is read by no organization.
ALTER TABLE account_identities ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_identities FORCE ROW LEVEL SECURITY;
CREATE POLICY everywhere ON account_identities
    USING (coalesce(current_setting('usher.organizations', true), '') = '*')
    WITH CHECK (coalesce(current_setting('usher.organizations', true), '') = '*');

-- An account that is nobody's any more loses its identities. The statement may not see them, and gets its scope back.
CREATE FUNCTION accounts_lose_identities() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    reach TEXT := coalesce(current_setting('usher.organizations', true), '');
BEGIN
    PERFORM set_config('usher.organizations', '*', true);
    DELETE FROM account_identities WHERE account_id = NEW.id;
    PERFORM set_config('usher.organizations', reach, true);
    RETURN NULL;
END $$;
CREATE TRIGGER accounts_lose_identities AFTER UPDATE OF activated_at ON accounts
    FOR EACH ROW WHEN (NEW.activated_at IS NULL) EXECUTE FUNCTION accounts_lose_identities();

-- Made by the same login as the other tables, it has their grants; by another one, it would have none.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON account_identities TO usher_app;
    END IF;
END $$;
