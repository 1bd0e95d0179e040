-- What has happened. Rows are only added; later they get their place in the organization's chain, and after that only
-- personal data can be taken from them. No foreign keys: the log outlives what it tells of.
CREATE TABLE events (
    organization_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    protocol TEXT NOT NULL,
    credential TEXT NOT NULL,
    actor_id UUID,
    member_id UUID,
    invitation_id UUID,
    facts JSON NOT NULL,
    person JSON,
    salt BYTEA,
    commitment BYTEA,
    sequence BIGINT,
    hash BYTEA,
    PRIMARY KEY (organization_id, id),
    CONSTRAINT events_sealed CHECK (
        (sequence IS NULL) = (hash IS NULL) AND (sequence IS NULL) = (commitment IS NULL)
        AND (sequence IS NOT NULL OR salt IS NULL))
);
CREATE UNIQUE INDEX events_sequence ON events (organization_id, sequence) WHERE sequence IS NOT NULL;
CREATE INDEX events_unsealed ON events (organization_id, id) WHERE sequence IS NULL;
CREATE INDEX events_member ON events (organization_id, member_id) WHERE member_id IS NOT NULL;

-- The end of each organization's chain.
CREATE TABLE event_chains (
    organization_id UUID NOT NULL PRIMARY KEY,
    length BIGINT NOT NULL CHECK (length >= 0),
    hash BYTEA NOT NULL CHECK (octet_length(hash) = 32)
);

CREATE FUNCTION events_are_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'events are never deleted';
    END IF;
    IF (NEW.organization_id, NEW.id, NEW.kind, NEW.at, NEW.protocol, NEW.credential, NEW.facts::text)
            IS DISTINCT FROM (OLD.organization_id, OLD.id, OLD.kind, OLD.at, OLD.protocol, OLD.credential, OLD.facts::text)
        OR (NEW.actor_id, NEW.member_id, NEW.invitation_id)
            IS DISTINCT FROM (OLD.actor_id, OLD.member_id, OLD.invitation_id)
        OR (OLD.sequence IS NOT NULL
            AND (NEW.sequence, NEW.hash, NEW.commitment) IS DISTINCT FROM (OLD.sequence, OLD.hash, OLD.commitment))
        OR (NEW.person IS NOT NULL AND NEW.person::text IS DISTINCT FROM OLD.person::text)
    THEN
        RAISE EXCEPTION 'events are never changed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER events_are_only_added BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION events_are_only_added();

DO $$
DECLARE
    place TEXT;
BEGIN
    FOREACH place IN ARRAY ARRAY['events', 'event_chains'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', place);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', place);
        EXECUTE format(
            $policy$
                CREATE POLICY tenant ON %I USING (
                    coalesce(current_setting('usher.organizations', true), '') = '*'
                    OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ','))
                ) WITH CHECK (
                    coalesce(current_setting('usher.organizations', true), '') = '*'
                    OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ','))
                )
            $policy$,
            place);
    END LOOP;
END $$;
