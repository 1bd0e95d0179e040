DROP TRIGGER usher_tell ON roles;
DROP TRIGGER usher_tell ON permissions;
DROP TRIGGER usher_tell ON members;
DROP TRIGGER usher_tell ON accounts;
DROP TRIGGER usher_tell ON sessions;
DROP TRIGGER usher_tell ON api_keys;
DROP FUNCTION usher_tell();
