DROP INDEX invitations_lapsing_by_license;
CREATE INDEX invitations_lapsing_by_license ON invitations (license_id, expires_at) WHERE status = 'pending';
