-- What the organization calls its own permissions and roles in other languages: names by the codes of languages.
ALTER TABLE permissions ADD COLUMN translations JSON NOT NULL DEFAULT '{}';
ALTER TABLE roles ADD COLUMN translations JSON NOT NULL DEFAULT '{}';
