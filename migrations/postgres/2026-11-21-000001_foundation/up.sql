-- Ids are UUIDs, documents JSON that is never looked into. Every constraint here repeats a rule of the domain: rules
-- decide, constraints defend. Texts that listings are ordered by have the collation of SQLite.

CREATE TABLE installation (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    fingerprint BYTEA NOT NULL CHECK (octet_length(fingerprint) = 32)
);

CREATE TABLE organizations (
    ordinal BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id UUID NOT NULL CONSTRAINT organizations_id UNIQUE,
    slug TEXT NOT NULL CONSTRAINT organizations_slug UNIQUE,
    name TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE accounts (
    ordinal BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id UUID NOT NULL CONSTRAINT accounts_id UNIQUE,
    email TEXT NOT NULL,
    email_canonical TEXT NOT NULL CONSTRAINT accounts_email UNIQUE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    password_hash TEXT,
    activated_at TIMESTAMPTZ,
    disabled_at TIMESTAMPTZ,
    CONSTRAINT accounts_password CHECK (password_hash IS NULL OR activated_at IS NOT NULL)
);

CREATE TABLE licenses (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    id UUID NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    seats BIGINT NOT NULL,
    reserved BIGINT NOT NULL,
    assigned BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT licenses_seats CHECK (reserved >= 0 AND assigned >= 0 AND reserved + assigned <= seats)
);

CREATE TABLE members (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    id UUID NOT NULL,
    account_id UUID REFERENCES accounts (id),
    external_id TEXT NOT NULL,
    status TEXT NOT NULL
        CONSTRAINT members_status CHECK (status IN ('contact', 'invited', 'active', 'blocked', 'removed')),
    email TEXT,
    email_canonical TEXT,
    contact_email TEXT,
    phone TEXT,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    license_id UUID,
    seat_state TEXT CONSTRAINT members_seat_state CHECK (seat_state IN ('reserved', 'assigned')),
    grants JSON NOT NULL,
    attributes JSON NOT NULL,
    search TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    joined_at TIMESTAMPTZ,
    removed_at TIMESTAMPTZ,
    revision BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, license_id) REFERENCES licenses (organization_id, id),
    CONSTRAINT members_account CHECK (status NOT IN ('invited', 'active') OR account_id IS NOT NULL),
    CONSTRAINT members_seat CHECK ((seat_state IS NULL) = (license_id IS NULL)),
    CONSTRAINT members_email_pair CHECK ((email IS NULL) = (email_canonical IS NULL))
);
CREATE UNIQUE INDEX members_external_id ON members (organization_id, external_id);
CREATE UNIQUE INDEX members_email ON members (organization_id, email_canonical) WHERE email_canonical IS NOT NULL;
CREATE INDEX members_account_id ON members (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX members_newest ON members (organization_id, created_at DESC, id DESC);
CREATE INDEX members_newest_by_status ON members (organization_id, status, created_at DESC, id DESC);

CREATE TABLE invitations (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    id UUID NOT NULL,
    member_id UUID NOT NULL,
    account_id UUID NOT NULL REFERENCES accounts (id),
    email TEXT NOT NULL,
    email_canonical TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    status TEXT NOT NULL CONSTRAINT invitations_status
        CHECK (status IN ('pending', 'accepted', 'declined', 'cancelled', 'revoked', 'expired')),
    grants JSON NOT NULL,
    license_id UUID,
    note TEXT,
    generation BIGINT NOT NULL,
    token_digest BYTEA NOT NULL CHECK (octet_length(token_digest) = 32),
    expires_at TIMESTAMPTZ,
    inviter_id UUID,
    granted_by UUID,
    protocol TEXT NOT NULL,
    search TEXT NOT NULL,
    mailed_at TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, inviter_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, granted_by) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, license_id) REFERENCES licenses (organization_id, id),
    CONSTRAINT invitations_generation CHECK (generation >= 1),
    CONSTRAINT invitations_expired CHECK (status <> 'expired' OR expires_at IS NOT NULL)
);
CREATE UNIQUE INDEX invitations_token ON invitations (token_digest);
CREATE UNIQUE INDEX invitations_one_pending ON invitations (organization_id, email_canonical) WHERE status = 'pending';
CREATE INDEX invitations_email ON invitations (organization_id, email_canonical);
CREATE INDEX invitations_newest ON invitations (organization_id, created_at DESC, id DESC);
CREATE INDEX invitations_newest_by_status ON invitations (organization_id, status, created_at DESC, id DESC);
CREATE INDEX invitations_lapsing ON invitations (organization_id, expires_at) WHERE status = 'pending';
CREATE INDEX invitations_lapsing_by_license ON invitations (license_id, expires_at) WHERE status = 'pending';

CREATE TABLE resources (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE permissions (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    code TEXT COLLATE "C" NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (organization_id, code)
);

CREATE TABLE roles (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    code TEXT COLLATE "C" NOT NULL,
    name TEXT NOT NULL,
    permissions JSON NOT NULL,
    PRIMARY KEY (organization_id, code)
);

CREATE TABLE blocklist (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    value TEXT NOT NULL,
    PRIMARY KEY (organization_id, value)
);

CREATE TABLE api_keys (
    id UUID NOT NULL PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    member_id UUID,
    family TEXT NOT NULL,
    digest BYTEA NOT NULL CHECK (octet_length(digest) = 32),
    hint TEXT NOT NULL,
    scopes JSON NOT NULL,
    description TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
);
CREATE UNIQUE INDEX api_keys_digest ON api_keys (digest);
CREATE INDEX api_keys_newest ON api_keys (organization_id, created_at DESC, id DESC);

CREATE TABLE sessions (
    id UUID NOT NULL PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    account_id UUID NOT NULL REFERENCES accounts (id),
    family TEXT NOT NULL,
    refresh_digest BYTEA NOT NULL CHECK (octet_length(refresh_digest) = 32),
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX sessions_refresh ON sessions (refresh_digest);

CREATE TABLE outbox (
    id UUID NOT NULL PRIMARY KEY,
    organization_id UUID NOT NULL REFERENCES organizations (id),
    invitation_id UUID NOT NULL,
    generation BIGINT NOT NULL,
    state TEXT NOT NULL CONSTRAINT outbox_state CHECK (state IN ('queued', 'sent', 'superseded', 'dead')),
    attempts BIGINT NOT NULL,
    available_at TIMESTAMPTZ NOT NULL,
    leased_until TIMESTAMPTZ,
    last_error TEXT,
    ordered_at TIMESTAMPTZ NOT NULL,
    settled_at TIMESTAMPTZ,
    FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id),
    CONSTRAINT outbox_settled CHECK ((state = 'queued') = (settled_at IS NULL))
);
CREATE INDEX outbox_due ON outbox (available_at) WHERE state = 'queued';
CREATE INDEX outbox_dead ON outbox (ordered_at) WHERE state = 'dead';

CREATE TABLE idempotency (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    key_digest BYTEA NOT NULL CHECK (octet_length(key_digest) = 32),
    request_digest BYTEA NOT NULL CHECK (octet_length(request_digest) = 32),
    answer BYTEA NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (organization_id, key_digest)
);
CREATE INDEX idempotency_outlived ON idempotency (expires_at);

-- Row-level security: the second wall between tenants. Each transaction says which organizations it is about; one that
-- says nothing sees nothing. `*` is the reach of credential look-ups, the outbox's worker and housekeeping.
DO $$
DECLARE
    condition TEXT;
    place RECORD;
BEGIN
    FOR place IN
        SELECT name, CASE name WHEN 'organizations' THEN 'id' ELSE 'organization_id' END AS tenant
        FROM unnest(ARRAY['organizations', 'licenses', 'members', 'invitations', 'resources', 'permissions', 'roles',
                          'blocklist', 'api_keys', 'sessions', 'outbox', 'idempotency']) AS name
    LOOP
        -- Looked up for each row: almost every statement is about few, and a sub-select that is looked up once takes
        -- longer to set up than this takes for ten rows.
        condition := format(
            $condition$
                coalesce(current_setting('usher.organizations', true), '') = '*'
                OR %I::text = ANY (string_to_array(current_setting('usher.organizations', true), ','))
            $condition$,
            place.tenant);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', place.name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', place.name);
        EXECUTE format('CREATE POLICY tenant ON %I USING (%s) WITH CHECK (%s)', place.name, condition, condition);
    END LOOP;
END $$;

-- A superuser, or a role with BYPASSRLS, is not held by policies. Connections of such a login become `usher_app`. The
-- role belongs to the whole cluster: another database may have made it already, or may be making it right now.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app')
        AND EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole))
    THEN
        BEGIN
            CREATE ROLE usher_app NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO usher_app', current_schema());
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO usher_app', current_schema());
        EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO usher_app', current_schema());
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I
                        GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO usher_app', current_schema());
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I
                        GRANT USAGE, SELECT ON SEQUENCES TO usher_app', current_schema());
        IF to_regclass('__diesel_schema_migrations') IS NOT NULL THEN
            REVOKE INSERT, UPDATE, DELETE ON __diesel_schema_migrations FROM usher_app;
        END IF;
    END IF;
END $$;
