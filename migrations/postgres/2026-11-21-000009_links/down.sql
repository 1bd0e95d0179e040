DROP INDEX invitations_token;
CREATE UNIQUE INDEX invitations_token ON invitations (token_digest);
