-- Instants are milliseconds since 1970-01-01T00:00:00Z, ids are the sixteen bytes of a UUID, documents are JSON text.
-- Every constraint here repeats a rule of the domain: rules decide, constraints defend.

CREATE TABLE installation (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32)
);

CREATE TABLE organizations (
    ordinal INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL CONSTRAINT organizations_id UNIQUE CHECK (length(id) = 16),
    slug TEXT NOT NULL CONSTRAINT organizations_slug UNIQUE,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE accounts (
    ordinal INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL CONSTRAINT accounts_id UNIQUE CHECK (length(id) = 16),
    email TEXT NOT NULL,
    email_canonical TEXT NOT NULL CONSTRAINT accounts_email UNIQUE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    password_hash TEXT,
    activated_at BIGINT,
    disabled_at BIGINT,
    CONSTRAINT accounts_password CHECK (password_hash IS NULL OR activated_at IS NOT NULL)
);

CREATE TABLE licenses (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    name TEXT NOT NULL,
    seats BIGINT NOT NULL,
    reserved BIGINT NOT NULL,
    assigned BIGINT NOT NULL,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT licenses_seats CHECK (reserved >= 0 AND assigned >= 0 AND reserved + assigned <= seats)
);

CREATE TABLE members (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    account_id BLOB REFERENCES accounts (id),
    external_id TEXT NOT NULL,
    status TEXT NOT NULL
        CONSTRAINT members_status CHECK (status IN ('contact', 'invited', 'active', 'blocked', 'removed')),
    email TEXT,
    email_canonical TEXT,
    contact_email TEXT,
    phone TEXT,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    license_id BLOB,
    seat_state TEXT CONSTRAINT members_seat_state CHECK (seat_state IN ('reserved', 'assigned')),
    grants TEXT NOT NULL,
    attributes TEXT NOT NULL,
    search TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    joined_at BIGINT,
    removed_at BIGINT,
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
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    member_id BLOB NOT NULL,
    account_id BLOB NOT NULL REFERENCES accounts (id),
    email TEXT NOT NULL,
    email_canonical TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    status TEXT NOT NULL CONSTRAINT invitations_status
        CHECK (status IN ('pending', 'accepted', 'declined', 'cancelled', 'revoked', 'expired')),
    grants TEXT NOT NULL,
    license_id BLOB,
    note TEXT,
    generation BIGINT NOT NULL,
    token_digest BLOB NOT NULL CHECK (length(token_digest) = 32),
    expires_at BIGINT,
    inviter_id BLOB,
    granted_by BLOB,
    protocol TEXT NOT NULL,
    search TEXT NOT NULL,
    mailed_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
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
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    id BLOB NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (organization_id, id)
);

CREATE TABLE permissions (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    code TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (organization_id, code)
);

CREATE TABLE roles (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    permissions TEXT NOT NULL,
    PRIMARY KEY (organization_id, code)
);

CREATE TABLE blocklist (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    value TEXT NOT NULL,
    PRIMARY KEY (organization_id, value)
);

CREATE TABLE api_keys (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    member_id BLOB,
    family TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    hint TEXT NOT NULL,
    scopes TEXT NOT NULL,
    description TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id)
);
CREATE UNIQUE INDEX api_keys_digest ON api_keys (digest);
CREATE INDEX api_keys_newest ON api_keys (organization_id, created_at DESC, id DESC);

CREATE TABLE sessions (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    account_id BLOB NOT NULL REFERENCES accounts (id),
    family TEXT NOT NULL,
    refresh_digest BLOB NOT NULL CHECK (length(refresh_digest) = 32),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE UNIQUE INDEX sessions_refresh ON sessions (refresh_digest);

CREATE TABLE outbox (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    invitation_id BLOB NOT NULL,
    generation BIGINT NOT NULL,
    state TEXT NOT NULL CONSTRAINT outbox_state CHECK (state IN ('queued', 'sent', 'superseded', 'dead')),
    attempts BIGINT NOT NULL,
    available_at BIGINT NOT NULL,
    leased_until BIGINT,
    last_error TEXT,
    ordered_at BIGINT NOT NULL,
    settled_at BIGINT,
    FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id),
    CONSTRAINT outbox_settled CHECK ((state = 'queued') = (settled_at IS NULL))
);
CREATE INDEX outbox_due ON outbox (available_at) WHERE state = 'queued';
CREATE INDEX outbox_dead ON outbox (ordered_at) WHERE state = 'dead';

CREATE TABLE idempotency (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    key_digest BLOB NOT NULL CHECK (length(key_digest) = 32),
    request_digest BLOB NOT NULL CHECK (length(request_digest) = 32),
    answer BLOB NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (organization_id, key_digest)
);
CREATE INDEX idempotency_outlived ON idempotency (expires_at);
