-- The language that an invitee is addressed in: the invitation's, else the organization's.
ALTER TABLE organizations ADD COLUMN locale TEXT;
ALTER TABLE invitations ADD COLUMN locale TEXT;

-- When an invitation's page was first fetched, by whatever, and first opened by somebody. Apart from the invitation,
-- which a look must not change.
CREATE TABLE invitation_visits (
    organization_id BLOB NOT NULL CHECK (length(organization_id) = 16),
    invitation_id BLOB NOT NULL CHECK (length(invitation_id) = 16),
    fetched_at BIGINT NOT NULL,
    opened_at BIGINT,
    PRIMARY KEY (organization_id, invitation_id),
    FOREIGN KEY (organization_id, invitation_id) REFERENCES invitations (organization_id, id)
);
