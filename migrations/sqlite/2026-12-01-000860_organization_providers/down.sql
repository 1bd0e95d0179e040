DROP TRIGGER accounts_lose_provider_identities;
-- Without its provider, a session would act for the whole account.
DELETE FROM sessions WHERE provider_id IS NOT NULL;
DROP INDEX sessions_provider;
ALTER TABLE sessions DROP COLUMN provider_id;
DROP TABLE provider_identities;
DROP TABLE identity_providers;
DELETE FROM sqlite_stat1 WHERE tbl IN ('identity_providers', 'provider_identities') OR idx = 'sessions_provider';
