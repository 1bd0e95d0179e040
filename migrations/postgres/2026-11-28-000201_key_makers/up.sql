-- Who made a key: it does not work while its maker is blocked or removed, and does no more than its maker may do. Keys
-- without a maker were made by the operator at the command line, as all that are older than this column count.
ALTER TABLE api_keys ADD COLUMN maker_id UUID;
