DELETE FROM sqlite_stat1 WHERE tbl = 'search_texts' OR idx = 'invitations_member';
DROP TRIGGER invitations_search_changed;
DROP TRIGGER members_search_changed;
DROP TRIGGER invitations_search_added;
DROP TRIGGER members_search_added;
DROP TABLE search_texts;
DROP TABLE search_trigrams;
DROP VIEW search_marks;
DROP INDEX invitations_member;
