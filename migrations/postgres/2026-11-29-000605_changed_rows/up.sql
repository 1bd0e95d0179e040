-- Replicas notify one another of the rows that changed, not only of a kind of data: what one tenant changes must leave
-- the cached data of the others alone. A transaction notifies of each row once. Inviting still notifies of nothing.
CREATE FUNCTION usher_notify_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- The argument is the column that names the row in the caches.
    PERFORM pg_notify('usher', to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END) ->> TG_ARGV[0]);
    RETURN NULL;
END $$;

-- A member is cached by its own row where keys are its own, and by its account where a person logs in.
CREATE FUNCTION usher_notify_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM pg_notify('usher', id::text) FROM unnest(ARRAY[OLD.id, OLD.account_id]) AS id WHERE id IS NOT NULL;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM pg_notify('usher', id::text) FROM unnest(ARRAY[NEW.id, NEW.account_id]) AS id WHERE id IS NOT NULL;
    END IF;
    RETURN NULL;
END $$;

DROP TRIGGER usher_tell ON api_keys;
DROP TRIGGER usher_tell ON sessions;
DROP TRIGGER usher_tell ON accounts;
DROP TRIGGER usher_tell ON members;
DROP TRIGGER usher_tell ON permissions;
DROP TRIGGER usher_tell ON roles;
DROP TRIGGER usher_tell ON organizations;
DROP FUNCTION usher_tell();

CREATE TRIGGER usher_notify AFTER INSERT OR UPDATE OR DELETE ON api_keys
    FOR EACH ROW EXECUTE FUNCTION usher_notify_row('id');
-- A session that has expired is cached no longer, so purging it notifies nobody.
CREATE TRIGGER usher_notify AFTER UPDATE ON sessions
    FOR EACH ROW EXECUTE FUNCTION usher_notify_row('id');
CREATE TRIGGER usher_notify_deleted AFTER DELETE ON sessions
    FOR EACH ROW WHEN (OLD.revoked_at IS NULL AND OLD.expires_at > now()) EXECUTE FUNCTION usher_notify_row('id');
CREATE TRIGGER usher_notify AFTER UPDATE ON accounts
    FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION usher_notify_row('id');
CREATE TRIGGER usher_notify_deleted AFTER DELETE ON accounts
    FOR EACH ROW EXECUTE FUNCTION usher_notify_row('id');
CREATE TRIGGER usher_notify AFTER UPDATE OF status, grants, account_id ON members
    FOR EACH ROW
    WHEN ((OLD.status IN ('active', 'blocked') OR NEW.status IN ('active', 'blocked'))
        AND (OLD.status <> NEW.status OR OLD.grants::text <> NEW.grants::text
            OR OLD.account_id IS DISTINCT FROM NEW.account_id))
    EXECUTE FUNCTION usher_notify_member();
CREATE TRIGGER usher_notify_added AFTER INSERT ON members
    FOR EACH ROW WHEN (NEW.status IN ('active', 'blocked')) EXECUTE FUNCTION usher_notify_member();
CREATE TRIGGER usher_notify_deleted AFTER DELETE ON members
    FOR EACH ROW WHEN (OLD.status IN ('active', 'blocked')) EXECUTE FUNCTION usher_notify_member();
CREATE TRIGGER usher_notify AFTER INSERT OR UPDATE OR DELETE ON permissions
    FOR EACH ROW EXECUTE FUNCTION usher_notify_row('organization_id');
CREATE TRIGGER usher_notify AFTER INSERT OR UPDATE OR DELETE ON roles
    FOR EACH ROW EXECUTE FUNCTION usher_notify_row('organization_id');
CREATE TRIGGER usher_notify AFTER UPDATE ON organizations
    FOR EACH ROW EXECUTE FUNCTION usher_notify_row('id');
