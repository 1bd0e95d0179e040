-- A digest changes with each new link. Under a unique index over all rows PostgreSQL takes it for part of a key that
-- others may refer to, and changing it waits for everybody who is adding a mail of the invitation; two who do both wait
-- for each other. An index with a condition, though one that is always met, is not taken for such a key.
DROP INDEX invitations_token;
CREATE UNIQUE INDEX invitations_token ON invitations (token_digest) WHERE token_digest IS NOT NULL;
