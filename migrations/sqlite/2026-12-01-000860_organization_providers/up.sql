-- Identity providers of organizations (OpenID Connect). The client's secret is encrypted.
CREATE TABLE identity_providers (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 1 AND 255),
    client_id TEXT NOT NULL CHECK (length(client_id) BETWEEN 1 AND 255),
    client_secret BLOB,
    algorithm TEXT NOT NULL CHECK (algorithm IN ('RS256', 'ES256', 'EdDSA')),
    email_verified TEXT NOT NULL CHECK (email_verified IN ('required', 'assumed')),
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT identity_providers_issuer UNIQUE (organization_id, issuer)
);

-- The identities at these providers that people sign in with, to that organization alone.
CREATE TABLE provider_identities (
    provider_id BLOB NOT NULL REFERENCES identity_providers (id) ON DELETE CASCADE,
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    account_id BLOB NOT NULL REFERENCES accounts (id),
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (provider_id, subject)
);
CREATE UNIQUE INDEX provider_identities_account ON provider_identities (account_id, provider_id);

-- Which provider a session was opened by. It acts in its own organization only, and ends with the provider.
ALTER TABLE sessions ADD COLUMN provider_id BLOB REFERENCES identity_providers (id) ON DELETE CASCADE;
CREATE INDEX sessions_provider ON sessions (provider_id) WHERE provider_id IS NOT NULL;

-- An account that is nobody's any more loses these identities as well.
CREATE TRIGGER accounts_lose_provider_identities AFTER UPDATE OF activated_at ON accounts WHEN NEW.activated_at IS NULL
BEGIN
    DELETE FROM provider_identities WHERE account_id = NEW.id;
END;

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('identity_providers', 'sqlite_autoindex_identity_providers_1', '1000 1'),
    ('identity_providers', 'sqlite_autoindex_identity_providers_2', '1000 2 1'),
    ('provider_identities', 'sqlite_autoindex_provider_identities_1', '100000 1000 1'),
    ('provider_identities', 'provider_identities_account', '100000 1 1'),
    ('sessions', 'sessions_provider', '100000 100');
