-- What a member can be found by: its own search text, and those of its invitations that differ from it.
CREATE TABLE search_texts (
    number INTEGER NOT NULL PRIMARY KEY,
    organization_id BLOB NOT NULL,
    member_id BLOB NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (organization_id, member_id)
);
CREATE INDEX invitations_member ON invitations (member_id, organization_id);

-- An index of trigrams has all organizations in it. Each text begins with three characters that stand for its
-- organization and that no text contains, so that one more trigram narrows a search to one organization.
CREATE VIEW search_marks AS
    SELECT id AS organization_id,
        char(57344 + ordinal % 6400, 57344 + ordinal / 6400 % 6400, 57344 + ordinal / 40960000) AS mark
    FROM organizations;
CREATE VIRTUAL TABLE search_trigrams USING fts5 (
    text, content = '', detail = none, columnsize = 0, tokenize = 'trigram case_sensitive 1');
-- What is deleted is overwritten, as in the rest of the file.
INSERT INTO search_trigrams (search_trigrams, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER search_texts_inserted AFTER INSERT ON search_texts BEGIN
    INSERT INTO search_trigrams (rowid, text)
    SELECT NEW.number, mark || NEW.text FROM search_marks WHERE organization_id = NEW.organization_id;
END;
CREATE TRIGGER search_texts_updated AFTER UPDATE OF text ON search_texts BEGIN
    INSERT INTO search_trigrams (search_trigrams, rowid, text)
    SELECT 'delete', OLD.number, mark || OLD.text FROM search_marks WHERE organization_id = OLD.organization_id;
    INSERT INTO search_trigrams (rowid, text)
    SELECT NEW.number, mark || NEW.text FROM search_marks WHERE organization_id = NEW.organization_id;
END;

CREATE TRIGGER members_search_added AFTER INSERT ON members BEGIN
    INSERT INTO search_texts (organization_id, member_id, text) VALUES (NEW.organization_id, NEW.id, NEW.search);
END;
CREATE TRIGGER invitations_search_added AFTER INSERT ON invitations BEGIN
    UPDATE search_texts SET text = text || NEW.search
    WHERE organization_id = NEW.organization_id AND member_id = NEW.member_id AND instr(text, NEW.search) = 0;
END;
CREATE TRIGGER members_search_changed AFTER UPDATE OF search ON members WHEN OLD.search IS NOT NEW.search BEGIN
    INSERT INTO search_texts (organization_id, member_id, text)
    SELECT NEW.organization_id, NEW.id,
        NEW.search || coalesce((
            SELECT group_concat(search, '') FROM (
                SELECT DISTINCT search FROM invitations
                WHERE organization_id = NEW.organization_id AND member_id = NEW.id AND search <> NEW.search)), '')
    WHERE true
    ON CONFLICT (organization_id, member_id) DO UPDATE SET text = excluded.text;
END;
CREATE TRIGGER invitations_search_changed AFTER UPDATE OF search ON invitations WHEN OLD.search IS NOT NEW.search BEGIN
    INSERT INTO search_texts (organization_id, member_id, text)
    SELECT m.organization_id, m.id,
        m.search || coalesce((
            SELECT group_concat(search, '') FROM (
                SELECT DISTINCT i.search FROM invitations AS i
                WHERE i.organization_id = m.organization_id AND i.member_id = m.id AND i.search <> m.search)), '')
    FROM members AS m WHERE m.organization_id = NEW.organization_id AND m.id = NEW.member_id
    ON CONFLICT (organization_id, member_id) DO UPDATE SET text = excluded.text;
END;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('invitations', 'invitations_member', '10000000 2 2'),
    ('search_texts', 'sqlite_autoindex_search_texts_1', '10000000 100000 1');
ANALYZE sqlite_master;
