-- An organization's settings are believed like its catalog, and other replicas hear of a change in the same way.
CREATE TRIGGER usher_tell AFTER UPDATE ON organizations
    FOR EACH STATEMENT EXECUTE FUNCTION usher_tell('catalogs');
