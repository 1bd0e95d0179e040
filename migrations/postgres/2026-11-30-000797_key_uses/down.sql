DROP TRIGGER usher_notify ON api_keys;
ALTER TABLE api_keys DROP COLUMN last_used_at;
CREATE TRIGGER usher_notify AFTER INSERT OR UPDATE OR DELETE ON api_keys
    FOR EACH ROW EXECUTE FUNCTION usher_notify_row('id');
