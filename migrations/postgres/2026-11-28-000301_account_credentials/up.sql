-- What logs a person in stands apart from the account, which every organization's statements may look up. No
-- organization can read it. An insert replaces the password that was there before.
CREATE TABLE account_credentials (
    account_id UUID NOT NULL PRIMARY KEY REFERENCES accounts (id),
    password_hash TEXT NOT NULL
);
INSERT INTO account_credentials (account_id, password_hash)
SELECT id, password_hash FROM accounts WHERE password_hash IS NOT NULL;
ALTER TABLE accounts DROP CONSTRAINT accounts_password, DROP COLUMN password_hash;

ALTER TABLE account_credentials ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_credentials FORCE ROW LEVEL SECURITY;
CREATE POLICY everywhere ON account_credentials
    USING (coalesce(current_setting('usher.organizations', true), '') = '*')
    WITH CHECK (coalesce(current_setting('usher.organizations', true), '') = '*');
-- Accepting an invitation sets the password of its invitee in the organization's own transaction. Whom the statement may
-- set one for is decided by the policy of `members`: only those whom it can see.
CREATE POLICY of_members ON account_credentials FOR INSERT
    WITH CHECK (EXISTS (SELECT FROM members WHERE members.account_id = account_credentials.account_id));

-- Both look at rows that their statement may not see, and put its reach back before it goes on.
CREATE FUNCTION account_credentials_drop(account UUID) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    reach TEXT := coalesce(current_setting('usher.organizations', true), '');
BEGIN
    PERFORM set_config('usher.organizations', '*', true);
    DELETE FROM account_credentials WHERE account_id = account;
    PERFORM set_config('usher.organizations', reach, true);
END $$;

CREATE FUNCTION account_credentials_replace() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(current_setting('usher.organizations', true), '') = '*'
        OR EXISTS (SELECT FROM members WHERE members.account_id = NEW.account_id)
    THEN
        PERFORM account_credentials_drop(NEW.account_id);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER account_credentials_replace BEFORE INSERT ON account_credentials
    FOR EACH ROW EXECUTE FUNCTION account_credentials_replace();

-- An account that is nobody's any more loses its password.
CREATE FUNCTION accounts_lose_credentials() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM account_credentials_drop(NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER accounts_lose_credentials AFTER UPDATE OF activated_at ON accounts
    FOR EACH ROW WHEN (NEW.activated_at IS NULL) EXECUTE FUNCTION accounts_lose_credentials();

-- Made by the same login as the other tables, it has their grants; by another one, it would have none.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON account_credentials TO usher_app;
    END IF;
END $$;
