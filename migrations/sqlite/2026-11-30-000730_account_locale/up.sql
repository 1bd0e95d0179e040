-- The language in which a person has asked to be addressed.
ALTER TABLE accounts ADD COLUMN locale TEXT;
