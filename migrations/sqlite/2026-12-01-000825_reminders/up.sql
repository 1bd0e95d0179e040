-- When an invitee is to be reminded next, and how often that has happened.
ALTER TABLE invitations ADD COLUMN remind_at BIGINT;
ALTER TABLE invitations ADD COLUMN reminders BIGINT NOT NULL DEFAULT 0;
CREATE INDEX invitations_reminding ON invitations (remind_at, organization_id)
    WHERE status = 'pending' AND remind_at IS NOT NULL;

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('invitations', 'invitations_reminding', '1000 2 1');
