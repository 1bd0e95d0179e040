-- Tokens that mail providers have signed, with the digests of the bodies that they came with: where a signature does not
-- cover the body, a token counts for one only. They are kept for as long as the provider's call would count.
CREATE TABLE report_tokens (
    token BYTEA NOT NULL PRIMARY KEY CHECK (octet_length(token) = 32),
    body BYTEA NOT NULL CHECK (octet_length(body) = 32),
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX report_tokens_expired ON report_tokens (expires_at);
COMMENT ON INDEX report_tokens_expired IS 'Housekeeping';

-- No organization's transaction sees them.
ALTER TABLE report_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY everywhere ON report_tokens
    USING (coalesce(current_setting('usher.organizations', true), '') = '*')
    WITH CHECK (coalesce(current_setting('usher.organizations', true), '') = '*');

-- Made by the same login as the other tables, it has their grants; by another one, it would have none.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
        GRANT SELECT, INSERT, UPDATE, DELETE ON report_tokens TO usher_app;
    END IF;
END $$;
