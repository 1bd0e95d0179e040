-- Invitation mails that failed for good, for the list of those and for how many they are.
CREATE INDEX outbox_undelivered ON outbox (organization_id, invitation_id, generation)
    WHERE (state = 'dead' OR state = 'suppressed') AND kind = 'invitation';
-- Members by when they joined.
CREATE INDEX members_joined ON members (organization_id, joined_at, id) WHERE joined_at IS NOT NULL;

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('outbox', 'outbox_undelivered', '10000 100 1 1'),
    ('members', 'members_joined', '10000000 100000 2 1');
