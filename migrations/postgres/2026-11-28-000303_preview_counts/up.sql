-- How many rows of invitations an organization has tried without carrying them out, since when.
CREATE TABLE preview_counts (
    organization_id UUID NOT NULL PRIMARY KEY REFERENCES organizations (id),
    since TIMESTAMPTZ NOT NULL,
    rows BIGINT NOT NULL CHECK (rows >= 0)
);

ALTER TABLE preview_counts ENABLE ROW LEVEL SECURITY;
ALTER TABLE preview_counts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON preview_counts USING (
    coalesce(current_setting('usher.organizations', true), '') = '*'
    OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ','))
) WITH CHECK (
    coalesce(current_setting('usher.organizations', true), '') = '*'
    OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ','))
);
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON preview_counts TO usher_app;
    END IF;
END $$;
