DROP TRIGGER usher_notify ON organizations;
DROP TRIGGER usher_notify ON roles;
DROP TRIGGER usher_notify ON permissions;
DROP TRIGGER usher_notify_deleted ON members;
DROP TRIGGER usher_notify_added ON members;
DROP TRIGGER usher_notify ON members;
DROP TRIGGER usher_notify_deleted ON accounts;
DROP TRIGGER usher_notify ON accounts;
DROP TRIGGER usher_notify_deleted ON sessions;
DROP TRIGGER usher_notify ON sessions;
DROP TRIGGER usher_notify ON api_keys;
DROP FUNCTION usher_notify_member();
DROP FUNCTION usher_notify_row();

CREATE FUNCTION usher_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('usher', TG_ARGV[0]);
    RETURN NULL;
END $$;

CREATE TRIGGER usher_tell AFTER INSERT OR UPDATE OR DELETE ON api_keys
    FOR EACH STATEMENT EXECUTE FUNCTION usher_tell('credentials');
CREATE TRIGGER usher_tell AFTER UPDATE OR DELETE ON sessions
    FOR EACH STATEMENT EXECUTE FUNCTION usher_tell('credentials');
CREATE TRIGGER usher_tell AFTER UPDATE OR DELETE ON accounts
    FOR EACH STATEMENT EXECUTE FUNCTION usher_tell('credentials');
CREATE TRIGGER usher_tell AFTER UPDATE OF status, grants, account_id ON members
    FOR EACH ROW
    WHEN ((OLD.status IN ('active', 'blocked') OR NEW.status IN ('active', 'blocked'))
        AND (OLD.status <> NEW.status OR OLD.grants::text <> NEW.grants::text
            OR OLD.account_id IS DISTINCT FROM NEW.account_id))
    EXECUTE FUNCTION usher_tell('credentials');
CREATE TRIGGER usher_tell AFTER INSERT OR UPDATE OR DELETE ON permissions
    FOR EACH STATEMENT EXECUTE FUNCTION usher_tell('catalogs');
CREATE TRIGGER usher_tell AFTER INSERT OR UPDATE OR DELETE ON roles
    FOR EACH STATEMENT EXECUTE FUNCTION usher_tell('catalogs');
CREATE TRIGGER usher_tell AFTER UPDATE ON organizations
    FOR EACH STATEMENT EXECUTE FUNCTION usher_tell('catalogs');
