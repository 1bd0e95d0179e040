ALTER TABLE installation DROP COLUMN chains_keyed;
ALTER TABLE event_chains DROP COLUMN mac;
ALTER TABLE event_chains DROP COLUMN unkeyed;
