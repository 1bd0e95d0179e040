-- Searching by trigrams (queries/search.rs). A change only notes the member; housekeeping brings the index up to date
-- (sqlite/search_index.rs), so that writing costs the same however many rows there are. Until then, the members noted
-- here are looked at one by one.
CREATE TABLE search_waiting (
    member_id BLOB NOT NULL PRIMARY KEY,
    organization_id BLOB NOT NULL
) WITHOUT ROWID;
-- The number under which a member's texts are indexed.
CREATE TABLE search_documents (
    document INTEGER PRIMARY KEY,
    member_id BLOB NOT NULL CONSTRAINT search_documents_member UNIQUE
);
-- The text itself is not stored again: each row that is found is compared with its own.
CREATE VIRTUAL TABLE search_trigrams
    USING fts5(text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram');
-- The invitations of members that a search has found.
CREATE INDEX invitations_member ON invitations (member_id, organization_id);

CREATE TRIGGER search_member_added AFTER INSERT ON members BEGIN
    INSERT OR IGNORE INTO search_waiting VALUES (NEW.id, NEW.organization_id);
END;
CREATE TRIGGER search_member_changed AFTER UPDATE OF search ON members WHEN OLD.search IS NOT NEW.search BEGIN
    INSERT OR IGNORE INTO search_waiting VALUES (NEW.id, NEW.organization_id);
END;
CREATE TRIGGER search_invitation_added AFTER INSERT ON invitations BEGIN
    INSERT OR IGNORE INTO search_waiting VALUES (NEW.member_id, NEW.organization_id);
END;
CREATE TRIGGER search_invitation_changed AFTER UPDATE OF search ON invitations WHEN OLD.search IS NOT NEW.search BEGIN
    INSERT OR IGNORE INTO search_waiting VALUES (NEW.member_id, NEW.organization_id);
END;

INSERT INTO search_waiting SELECT id, organization_id FROM members;
