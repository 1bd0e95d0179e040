ALTER TABLE api_keys DROP COLUMN maker_id;
