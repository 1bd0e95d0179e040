-- People who are noted at a resource, with an account or without. `id` is that of a member where the row was made of one;
-- one member can be noted at several resources. `saved_as` is the member that the row was saved to.
CREATE TABLE contacts (
    organization_id BLOB NOT NULL REFERENCES organizations (id),
    resource_id BLOB NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    member_id BLOB,
    saved_as BLOB,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT,
    email_canonical TEXT,
    phone TEXT,
    title TEXT,
    is_point_of_contact BOOLEAN NOT NULL,
    attributes TEXT NOT NULL,
    search TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (organization_id, resource_id, id),
    FOREIGN KEY (organization_id, resource_id) REFERENCES resources (organization_id, id),
    FOREIGN KEY (organization_id, member_id) REFERENCES members (organization_id, id),
    FOREIGN KEY (organization_id, saved_as) REFERENCES members (organization_id, id),
    CONSTRAINT contacts_email_pair CHECK (email_canonical IS NULL OR email IS NOT NULL)
);
CREATE INDEX contacts_oldest ON contacts (organization_id, resource_id, created_at, id);
CREATE INDEX contacts_id ON contacts (organization_id, id);
CREATE UNIQUE INDEX contacts_one_of_member ON contacts (organization_id, resource_id, member_id)
    WHERE member_id IS NOT NULL;
CREATE INDEX contacts_member ON contacts (organization_id, member_id) WHERE member_id IS NOT NULL;
CREATE INDEX contacts_saved_as ON contacts (organization_id, saved_as) WHERE saved_as IS NOT NULL;
CREATE INDEX contacts_email ON contacts (organization_id, email_canonical) WHERE email_canonical IS NOT NULL;

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('contacts', 'sqlite_autoindex_contacts_1', '100000 1000 100 1'),
    ('contacts', 'contacts_oldest', '100000 1000 100 2 1'),
    ('contacts', 'contacts_id', '100000 1000 1'),
    ('contacts', 'contacts_one_of_member', '10000 100 10 1'),
    ('contacts', 'contacts_member', '10000 100 2'),
    ('contacts', 'contacts_saved_as', '10000 100 2'),
    ('contacts', 'contacts_email', '100000 1000 2');
