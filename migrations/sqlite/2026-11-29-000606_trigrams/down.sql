DROP TRIGGER search_invitation_changed;
DROP TRIGGER search_invitation_added;
DROP TRIGGER search_member_changed;
DROP TRIGGER search_member_added;
DROP INDEX invitations_member;
DROP TABLE search_trigrams;
DROP TABLE search_documents;
DROP TABLE search_waiting;
