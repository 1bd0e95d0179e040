-- When an invitee is to be reminded next, and how often that has happened.
ALTER TABLE invitations
    ADD COLUMN remind_at TIMESTAMPTZ,
    ADD COLUMN reminders BIGINT NOT NULL DEFAULT 0;
CREATE INDEX invitations_reminding ON invitations (remind_at, organization_id)
    WHERE status = 'pending' AND remind_at IS NOT NULL;
COMMENT ON INDEX invitations_reminding IS 'Invitations whose reminder is due';
