DROP TRIGGER search_changed ON invitations;
DROP TRIGGER search_changed ON members;
DROP TRIGGER search_added ON invitations;
DROP TRIGGER search_added ON members;
DROP FUNCTION search_texts_of_invitations, search_texts_of_members, search_text_of_invitation, search_text_of_member,
    search_text_anew, search_members;
DROP INDEX invitations_member;
DROP TABLE search_texts;
