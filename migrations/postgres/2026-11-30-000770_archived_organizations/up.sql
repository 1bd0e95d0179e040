-- When housekeeping began to erase an organization. From then on it cannot be restored, and its events can be deleted, which
-- nothing else may do.
ALTER TABLE organizations
    ADD COLUMN erasure_began_at TIMESTAMPTZ,
    ADD CONSTRAINT organizations_erasure CHECK (erasure_began_at IS NULL OR erase_at IS NOT NULL);
CREATE OR REPLACE FUNCTION events_are_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT FROM organizations WHERE id = OLD.organization_id AND erasure_began_at IS NOT NULL) THEN
            RETURN OLD;
        END IF;
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

-- Whoever changes something of an organization holds it open until the commit. Whoever archives it waits for them, and is
-- waited for, so that nothing is changed once it is archived. Nothing is written to hold it.
CREATE FUNCTION usher_hold_open(place UUID) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(1431521362, hashtext(place::text));
    IF EXISTS (SELECT FROM organizations WHERE id = place AND archived_at IS NOT NULL) THEN
        RAISE EXCEPTION 'usher_archived';
    END IF;
END $$;
CREATE FUNCTION usher_hold_closed(place UUID) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(1431521362, hashtext(place::text));
END $$;
