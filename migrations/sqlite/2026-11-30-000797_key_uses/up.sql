-- When a key was used last, to some minutes; null where no use was recorded.
ALTER TABLE api_keys ADD COLUMN last_used_at BIGINT;
