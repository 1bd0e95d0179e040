-- Resources can stand below others: a grant at one counts for all below it.
ALTER TABLE resources ADD COLUMN parent_id UUID CHECK (parent_id <> id);
ALTER TABLE resources ADD CONSTRAINT resources_parent
    FOREIGN KEY (organization_id, parent_id) REFERENCES resources (organization_id, id);
CREATE INDEX resources_below ON resources (organization_id, parent_id, id) WHERE parent_id IS NOT NULL;
COMMENT ON INDEX resources_below IS 'The tree of an organization''s resources, and what stands below one that is deleted';

-- The tree is cached with the catalog of the organization.
CREATE TRIGGER usher_notify_added AFTER INSERT ON resources
    FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION usher_notify_row('organization_id');
CREATE TRIGGER usher_notify AFTER UPDATE ON resources
    FOR EACH ROW WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION usher_notify_row('organization_id');
CREATE TRIGGER usher_notify_deleted AFTER DELETE ON resources
    FOR EACH ROW WHEN (OLD.parent_id IS NOT NULL) EXECUTE FUNCTION usher_notify_row('organization_id');
