-- What has happened. Rows are only added; later they get their place in the organization's chain, and after that only
-- personal data can be taken from them. No foreign keys: the log outlives what it tells of.
CREATE TABLE events (
    organization_id BLOB NOT NULL CHECK (length(organization_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    protocol TEXT NOT NULL,
    credential TEXT NOT NULL,
    actor_id BLOB,
    member_id BLOB,
    invitation_id BLOB,
    facts TEXT NOT NULL,
    person TEXT,
    salt BLOB,
    commitment BLOB,
    sequence BIGINT,
    hash BLOB,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT events_sealed CHECK (
        (sequence IS NULL) = (hash IS NULL) AND (sequence IS NULL) = (commitment IS NULL)
        AND (sequence IS NOT NULL OR salt IS NULL))
) WITHOUT ROWID;
CREATE UNIQUE INDEX events_sequence ON events (organization_id, sequence) WHERE sequence IS NOT NULL;
CREATE INDEX events_unsealed ON events (organization_id, id) WHERE sequence IS NULL;
CREATE INDEX events_member ON events (organization_id, member_id) WHERE member_id IS NOT NULL;

-- The end of each organization's chain.
CREATE TABLE event_chains (
    organization_id BLOB NOT NULL PRIMARY KEY,
    length BIGINT NOT NULL CHECK (length >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
);

CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
WHEN (NEW.organization_id, NEW.id, NEW.kind, NEW.at, NEW.protocol, NEW.credential, NEW.facts)
        IS NOT (OLD.organization_id, OLD.id, OLD.kind, OLD.at, OLD.protocol, OLD.credential, OLD.facts)
    OR (NEW.actor_id, NEW.member_id, NEW.invitation_id) IS NOT (OLD.actor_id, OLD.member_id, OLD.invitation_id)
    OR (OLD.sequence IS NOT NULL
        AND (NEW.sequence, NEW.hash, NEW.commitment) IS NOT (OLD.sequence, OLD.hash, OLD.commitment))
    OR (NEW.person IS NOT NULL AND NEW.person IS NOT OLD.person)
BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;
