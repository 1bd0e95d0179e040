-- What a member can be found by: its own search text, and those of its invitations that differ from it. Row-level
-- security keeps LIKE from using an index on the tenant's own tables, as the operator could reveal rows that the policy
-- hides. So these texts have a table of their own, whose policy does not hold its owner, and one function of that owner
-- which reads it for the organization of the transaction and for no other.
DO $$
DECLARE
    extension TEXT;
BEGIN
    FOREACH extension IN ARRAY ARRAY['btree_gin', 'pg_trgm'] LOOP
        CONTINUE WHEN EXISTS (SELECT FROM pg_extension WHERE extname = extension);
        IF NOT EXISTS (SELECT FROM pg_available_extensions WHERE name = extension) THEN
            RAISE 'the server has no extension %; install PostgreSQL''s contrib modules on it', extension;
        END IF;
        EXECUTE format('CREATE EXTENSION %I', extension);
    END LOOP;
END $$;

-- Ids of members are not given out twice. No index but that of trigrams serves a condition on the organization, so that the
-- planner has no other choice, with or without statistics.
CREATE TABLE search_texts (
    organization_id UUID NOT NULL,
    member_id UUID NOT NULL PRIMARY KEY,
    text TEXT NOT NULL
);
-- New entries are collected until there is this much (KiB) of them; a search reads what is collected from end to end.
CREATE INDEX search_texts_trigrams ON search_texts USING gin (organization_id, text gin_trgm_ops)
    WITH (fastupdate = on, gin_pending_list_limit = 512);
COMMENT ON INDEX search_texts_trigrams IS 'Searching members and invitations';
CREATE INDEX invitations_member ON invitations (member_id, organization_id);
COMMENT ON INDEX invitations_member IS 'The invitations of members that were searched for';

ALTER TABLE search_texts ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON search_texts USING (
    coalesce(current_setting('usher.organizations', true), '') = '*'
    OR organization_id::text = ANY (string_to_array(current_setting('usher.organizations', true), ','))
);

-- Members of an organization whose text matches a pattern of LIKE, at most so many. The statement is planned for each
-- pattern, as the plan for any pattern is a poor one.
CREATE FUNCTION search_members(sought UUID, pattern TEXT, most BIGINT) RETURNS SETOF UUID
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    -- Connections of the gateway have it the other way round, for look-ups; this index can only be read as a bitmap.
    SET enable_bitmapscan = on SET enable_indexscan = off SET enable_indexonlyscan = off
AS $$
BEGIN
    IF coalesce(current_setting('usher.organizations', true), '') <> '*'
        AND NOT sought::text = ANY (string_to_array(coalesce(current_setting('usher.organizations', true), ''), ','))
    THEN
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT member_id FROM search_texts WHERE organization_id = %L AND text LIKE %L LIMIT %s', sought, pattern, most);
END $$;

CREATE FUNCTION search_text_anew(place UUID, member UUID) RETURNS VOID LANGUAGE sql AS $$
    INSERT INTO search_texts (organization_id, member_id, text)
    SELECT m.organization_id, m.id,
        m.search || coalesce((
            SELECT string_agg(DISTINCT i.search, '') FROM invitations AS i
            WHERE i.organization_id = m.organization_id AND i.member_id = m.id AND i.search <> m.search), '')
    FROM members AS m WHERE m.organization_id = place AND m.id = member
    ON CONFLICT (member_id) DO UPDATE SET text = excluded.text
$$;

CREATE FUNCTION search_text_of_member() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_text_anew(NEW.organization_id, NEW.id);
    RETURN NULL;
END $$;

CREATE FUNCTION search_text_of_invitation() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_text_anew(NEW.organization_id, NEW.member_id);
    RETURN NULL;
END $$;

CREATE FUNCTION search_texts_of_members() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_texts (organization_id, member_id, text) SELECT organization_id, id, search FROM added
    ON CONFLICT (member_id) DO UPDATE SET text = search_texts.text || excluded.text;
    RETURN NULL;
END $$;

CREATE FUNCTION search_texts_of_invitations() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_texts (organization_id, member_id, text)
    SELECT organization_id, member_id, string_agg(DISTINCT search, '') FROM added
    WHERE NOT EXISTS (
        SELECT FROM search_texts AS known
        WHERE known.organization_id = added.organization_id AND known.member_id = added.member_id
        AND strpos(known.text, added.search) > 0)
    GROUP BY organization_id, member_id
    ON CONFLICT (member_id) DO UPDATE SET text = search_texts.text || excluded.text;
    RETURN NULL;
END $$;

CREATE TRIGGER search_added AFTER INSERT ON members REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION search_texts_of_members();
CREATE TRIGGER search_added AFTER INSERT ON invitations REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION search_texts_of_invitations();
CREATE TRIGGER search_changed AFTER UPDATE OF search ON members
    FOR EACH ROW WHEN (OLD.search IS DISTINCT FROM NEW.search) EXECUTE FUNCTION search_text_of_member();
CREATE TRIGGER search_changed AFTER UPDATE OF search ON invitations
    FOR EACH ROW WHEN (OLD.search IS DISTINCT FROM NEW.search) EXECUTE FUNCTION search_text_of_invitation();

-- It reads what its caller may not, so that no other role of the server may call it.
REVOKE EXECUTE ON FUNCTION search_members FROM PUBLIC;
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON search_texts TO usher_app;
        GRANT EXECUTE ON FUNCTION search_members TO usher_app;
    END IF;
END $$;

-- The function finds its table wherever the schema is.
DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION search_members SET search_path = %I, pg_temp', current_schema());
END $$;
