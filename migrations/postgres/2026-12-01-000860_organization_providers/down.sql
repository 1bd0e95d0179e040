CREATE OR REPLACE FUNCTION accounts_lose_identities() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    reach TEXT := coalesce(current_setting('usher.organizations', true), '');
BEGIN
    PERFORM set_config('usher.organizations', '*', true);
    DELETE FROM account_identities WHERE account_id = NEW.id;
    PERFORM set_config('usher.organizations', reach, true);
    RETURN NULL;
END $$;
-- Without its provider, a session would act for the whole account.
DELETE FROM sessions WHERE provider_id IS NOT NULL;
DROP INDEX sessions_provider;
ALTER TABLE sessions DROP COLUMN provider_id;
DROP TABLE provider_identities;
DROP TABLE identity_providers;
