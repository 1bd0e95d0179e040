-- People who are noted at a resource, with an account or without. `id` is that of a member where the row was made of one;
-- one member can be noted at several resources. `saved_as` is the member that the row was saved to.
CREATE TABLE contacts (
    organization_id UUID NOT NULL REFERENCES organizations (id),
    resource_id UUID NOT NULL,
    id UUID NOT NULL,
    member_id UUID,
    saved_as UUID,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT,
    email_canonical TEXT,
    phone TEXT,
    title TEXT,
    is_point_of_contact BOOLEAN NOT NULL,
    attributes JSON NOT NULL,
    search TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (organization_id, resource_id, id),
    FOREIGN KEY (organization_id, resource_id) REFERENCES resources (organization_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, saved_as) REFERENCES members (organization_id, id),
    CONSTRAINT contacts_email_pair CHECK (email_canonical IS NULL OR email IS NOT NULL)
);
CREATE INDEX contacts_oldest ON contacts (organization_id, resource_id, created_at, id);
COMMENT ON INDEX contacts_oldest IS 'Listing the contacts of a resource, oldest first';
CREATE INDEX contacts_id ON contacts (organization_id, id);
COMMENT ON INDEX contacts_id IS 'A contact whose resource the request does not name';
CREATE UNIQUE INDEX contacts_one_of_member ON contacts (organization_id, resource_id, member_id)
    WHERE member_id IS NOT NULL;
COMMENT ON INDEX contacts_one_of_member IS 'One contact of a resource for each member, and finding it';
CREATE INDEX contacts_member ON contacts (organization_id, member_id) WHERE member_id IS NOT NULL;
COMMENT ON INDEX contacts_member IS 'Contacts of members that were found, and of one that is erased';
CREATE INDEX contacts_saved_as ON contacts (organization_id, saved_as) WHERE saved_as IS NOT NULL;
COMMENT ON INDEX contacts_saved_as IS 'Erasing a person';
CREATE INDEX contacts_email ON contacts (organization_id, email_canonical) WHERE email_canonical IS NOT NULL;
COMMENT ON INDEX contacts_email IS 'Erasing a person';

-- Walled like every table of a tenant.
ALTER TABLE contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contacts
    USING (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')))
    WITH CHECK (coalesce(current_setting('usher.organizations', true), '') = '*'
        OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ',')));

-- Made by the same login as the other tables, it has their grants; by another one, it would have none.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON contacts TO usher_app;
    END IF;
END $$;
