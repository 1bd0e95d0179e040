DROP INDEX invitations_lapsing;
CREATE INDEX invitations_lapsing ON invitations (organization_id, expires_at) WHERE status = 'pending';
COMMENT ON INDEX invitations_lapsing IS 'Finding overdue invitations of an organization';
DROP INDEX invitations_email;
CREATE INDEX invitations_email ON invitations (organization_id, email_canonical);
COMMENT ON INDEX invitations_email IS 'Filtering invitations by address';
