-- Mails that an invitee asks for another address. Letting a CHECK take more than before changes nothing on disk
-- (sqlite.org/lang_altertable.html).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(sql,
    '(kind IN (''invitation'', ''bounce_notice'', ''webhook_notice'', ''set_password'', ''password_changed'', ''account_deleted''))',
    '(kind IN (''invitation'', ''bounce_notice'', ''move_notice'', ''webhook_notice'', ''set_password'', ''password_changed'', ''account_deleted''))'),
    '(kind IN (''invitation'', ''bounce_notice'')) =',
    '(kind IN (''invitation'', ''bounce_notice'', ''move_notice'')) =')
WHERE type = 'table' AND name = 'outbox';
PRAGMA writable_schema = RESET;
-- Addresses that invitees asked for, to be erased with whoever they belong to.
CREATE INDEX events_move_requests ON events (organization_id)
    WHERE kind = 'invitation.move_requested' AND person IS NOT NULL;

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('events', 'events_move_requests', '1000 10');
