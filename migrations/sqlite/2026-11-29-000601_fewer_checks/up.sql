-- Most invitations take no seat. The checks of references that PostgreSQL loses here stay: SQLite could only lose them
-- with the table, and each is one look-up in an index.
DROP INDEX invitations_lapsing_by_license;
CREATE INDEX invitations_lapsing_by_license ON invitations (license_id, expires_at)
    WHERE status = 'pending' AND license_id IS NOT NULL;
