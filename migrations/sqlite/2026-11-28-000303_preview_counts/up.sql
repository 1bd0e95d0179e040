-- How many rows of invitations an organization has tried without carrying them out, since when.
CREATE TABLE preview_counts (
    organization_id BLOB NOT NULL PRIMARY KEY REFERENCES organizations (id),
    since BIGINT NOT NULL,
    rows BIGINT NOT NULL CHECK (rows >= 0)
);
