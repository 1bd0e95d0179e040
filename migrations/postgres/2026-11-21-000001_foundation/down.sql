DROP TABLE idempotency;
DROP TABLE outbox;
DROP TABLE sessions;
DROP TABLE api_keys;
DROP TABLE blocklist;
DROP TABLE roles;
DROP TABLE permissions;
DROP TABLE resources;
DROP TABLE invitations;
DROP TABLE members;
DROP TABLE licenses;
DROP TABLE accounts;
DROP TABLE organizations;
DROP TABLE installation;

-- The role stays: it belongs to the whole cluster, and another database may use it. Here it keeps no right.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I REVOKE ALL ON TABLES FROM usher_app', current_schema());
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I REVOKE ALL ON SEQUENCES FROM usher_app', current_schema());
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM usher_app', current_schema());
        EXECUTE format('REVOKE ALL ON SCHEMA %I FROM usher_app', current_schema());
    END IF;
END $$;
