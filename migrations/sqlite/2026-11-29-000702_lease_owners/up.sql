-- The process that holds the lease. Whether it lives is seen by a lock on a file beside the database.
ALTER TABLE outbox ADD COLUMN leased_by BIGINT;
