-- Whose personal data a kept answer has: the ids of members, with blanks between them. Erasing a person empties the answer.
ALTER TABLE idempotency ADD COLUMN members TEXT NOT NULL DEFAULT '';
-- Events about an address that belongs to no member are found by it.
CREATE INDEX events_of_nobody ON events (organization_id) WHERE member_id IS NULL AND person IS NOT NULL;
