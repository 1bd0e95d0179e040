-- The revision that a member had when it was stored what the member gets back: after any later change of the member, by
-- whomever, it is worth nothing. What was stored before this column is worth nothing either.
ALTER TABLE directory_users ADD COLUMN kept_revision BIGINT;
COMMENT ON COLUMN directory_users.kept_revision IS 'The revision of the member to which what is kept belongs';
