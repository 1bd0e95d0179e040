-- A list by address or by end is read in the order of an index, or all of it is sorted for each page.
DROP INDEX invitations_email;
CREATE INDEX invitations_email ON invitations (organization_id, email_canonical, id);
COMMENT ON INDEX invitations_email IS 'Filtering invitations by address, and listing them by it';
DROP INDEX invitations_lapsing;
CREATE INDEX invitations_lapsing ON invitations (organization_id, expires_at, id) WHERE status = 'pending';
COMMENT ON INDEX invitations_lapsing IS 'Finding overdue invitations of an organization, and listing open ones by their end';
