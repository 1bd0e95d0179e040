-- Identity providers of organizations (OpenID Connect). The client's secret is encrypted.
CREATE TABLE identity_providers (
    id UUID NOT NULL PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 1 AND 255),
    client_id TEXT NOT NULL CHECK (length(client_id) BETWEEN 1 AND 255),
    client_secret BYTEA,
    algorithm TEXT NOT NULL CHECK (algorithm IN ('RS256', 'ES256', 'EdDSA')),
    email_verified TEXT NOT NULL CHECK (email_verified IN ('required', 'assumed')),
    revision BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT identity_providers_issuer UNIQUE (organization_id, issuer)
);

-- The identities at these providers that people sign in with, to that organization alone.
CREATE TABLE provider_identities (
    provider_id UUID NOT NULL REFERENCES identity_providers (id) ON DELETE CASCADE,
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    organization_id UUID NOT NULL REFERENCES organizations (id),
    account_id UUID NOT NULL REFERENCES accounts (id),
    linked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (provider_id, subject)
);
CREATE UNIQUE INDEX provider_identities_account ON provider_identities (account_id, provider_id);
COMMENT ON INDEX provider_identities_account IS 'The identities of an account, of which it has one at each provider';

-- Which provider a session was opened by. It acts in its own organization only, and ends with the provider.
ALTER TABLE sessions ADD COLUMN provider_id UUID REFERENCES identity_providers (id) ON DELETE CASCADE;
CREATE INDEX sessions_provider ON sessions (provider_id) WHERE provider_id IS NOT NULL;
COMMENT ON INDEX sessions_provider IS 'Ending the sessions of a provider that is deleted';

-- Walled like every table of a tenant.
DO $$
DECLARE
    name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['identity_providers', 'provider_identities'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY tenant ON %I '
            'USING (coalesce(current_setting(''usher.organizations'', true), '''') = ''*'' '
            'OR organization_id::text = ANY (string_to_array(current_setting(''usher.organizations'', true), '',''))) '
            'WITH CHECK (coalesce(current_setting(''usher.organizations'', true), '''') = ''*'' '
            'OR organization_id::text = ANY (string_to_array(current_setting(''usher.organizations'', true), '','')))',
            name);
        -- Made by the same login as the other tables, they have their grants; by another one, they would have none.
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
            EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO usher_app', name);
        END IF;
    END LOOP;
END $$;

-- An account that is nobody's any more loses these identities as well.
CREATE OR REPLACE FUNCTION accounts_lose_identities() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    reach TEXT := coalesce(current_setting('usher.organizations', true), '');
BEGIN
    PERFORM set_config('usher.organizations', '*', true);
    DELETE FROM account_identities WHERE account_id = NEW.id;
    DELETE FROM provider_identities WHERE account_id = NEW.id;
    PERFORM set_config('usher.organizations', reach, true);
    RETURN NULL;
END $$;
