ALTER TABLE roles DROP COLUMN translations;
ALTER TABLE permissions DROP COLUMN translations;
