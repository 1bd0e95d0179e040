DROP INDEX invitations_lapsing_by_license;
CREATE INDEX invitations_lapsing_by_license ON invitations (license_id, expires_at) WHERE status = 'pending';
ALTER TABLE outbox ADD FOREIGN KEY (organization_id) REFERENCES organizations (id);
ALTER TABLE invitations
    ADD FOREIGN KEY (organization_id) REFERENCES organizations (id),
    ADD FOREIGN KEY (account_id) REFERENCES accounts (id),
    ADD FOREIGN KEY (organization_id, inviter_id) REFERENCES members (organization_id, id),
    ADD FOREIGN KEY (organization_id, granted_by) REFERENCES members (organization_id, id),
    ADD FOREIGN KEY (organization_id, license_id) REFERENCES licenses (organization_id, id);
