-- Written by the check whether the database can be written.
ALTER TABLE installation ADD COLUMN checked_at TIMESTAMPTZ;
