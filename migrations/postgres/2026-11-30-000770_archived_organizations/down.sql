DROP FUNCTION usher_hold_closed(UUID);
DROP FUNCTION usher_hold_open(UUID);
CREATE OR REPLACE FUNCTION events_are_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
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
ALTER TABLE organizations
    DROP CONSTRAINT organizations_erasure,
    DROP COLUMN erasure_began_at;
