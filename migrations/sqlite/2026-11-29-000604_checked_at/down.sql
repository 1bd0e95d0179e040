ALTER TABLE installation DROP COLUMN checked_at;
