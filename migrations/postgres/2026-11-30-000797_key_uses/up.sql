-- When a key was used last, to some minutes; null where no use was recorded.
ALTER TABLE api_keys ADD COLUMN last_used_at TIMESTAMPTZ;

-- That a key was used changes nothing that is cached of it.
DROP TRIGGER usher_notify ON api_keys;
CREATE TRIGGER usher_notify AFTER INSERT OR DELETE
    OR UPDATE OF organization_id, member_id, maker_id, family, digest, scopes, description, expires_at, revoked_at
    ON api_keys FOR EACH ROW EXECUTE FUNCTION usher_notify_row('id');
