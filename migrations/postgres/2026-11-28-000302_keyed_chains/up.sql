-- Links are digests under a key of the installation from now on, and so is the end of each chain (`mac`), so that whoever
-- can only write to the database can neither change the chain nor cut it off. What was chained before keeps its links:
-- `unkeyed` says how many. The first start gives every chain its `mac` and notes that it has done so.
ALTER TABLE event_chains ADD COLUMN unkeyed BIGINT NOT NULL DEFAULT 0 CHECK (unkeyed >= 0);
ALTER TABLE event_chains ADD COLUMN mac BYTEA CHECK (octet_length(mac) = 32);
UPDATE event_chains SET unkeyed = length;
ALTER TABLE installation ADD COLUMN chains_keyed BYTEA CHECK (octet_length(chains_keyed) = 32);
