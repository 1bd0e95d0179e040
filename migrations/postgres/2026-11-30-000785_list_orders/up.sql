-- Invitation mails that failed for good, for the list of those and for how many they are.
CREATE INDEX outbox_undelivered ON outbox (organization_id, invitation_id, generation)
    WHERE (state = 'dead' OR state = 'suppressed') AND kind = 'invitation';
COMMENT ON INDEX outbox_undelivered IS 'Open invitations whose mail failed for good, and how many they are';
-- Members by when they joined.
CREATE INDEX members_joined ON members (organization_id, joined_at, id) WHERE joined_at IS NOT NULL;
COMMENT ON INDEX members_joined IS 'Listing members by when they joined';
