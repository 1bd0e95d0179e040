-- What an organization can set about itself, and what optimistic concurrency counts. A deleted license keeps its row,
-- because invitations of the past name it, but has no seats: none can be taken any more.
ALTER TABLE organizations ADD COLUMN settings JSON NOT NULL DEFAULT '{}';
ALTER TABLE organizations ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE licenses ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE licenses ADD COLUMN deleted_at TIMESTAMPTZ CONSTRAINT licenses_deleted CHECK (deleted_at IS NULL OR seats = 0);
ALTER TABLE resources ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE roles ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
CREATE INDEX licenses_by_name ON licenses (organization_id, name, id);
CREATE INDEX resources_by_name ON resources (organization_id, name, id);
CREATE INDEX sessions_newest ON sessions (account_id, created_at DESC, id DESC);
