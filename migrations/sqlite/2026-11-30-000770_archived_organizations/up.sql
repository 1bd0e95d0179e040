-- When housekeeping began to erase an organization. From then on it cannot be restored, and its events can be deleted, which
-- nothing else may do.
ALTER TABLE organizations ADD COLUMN erasure_began_at BIGINT CHECK (erasure_began_at IS NULL OR erase_at IS NOT NULL);
DROP TRIGGER events_are_never_deleted;
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
WHEN NOT EXISTS (SELECT 1 FROM organizations WHERE id = OLD.organization_id AND erasure_began_at IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;
