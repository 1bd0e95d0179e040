-- The process that holds the lease: the number of an advisory lock that it has for as long as it lives.
ALTER TABLE outbox ADD COLUMN leased_by BIGINT;
