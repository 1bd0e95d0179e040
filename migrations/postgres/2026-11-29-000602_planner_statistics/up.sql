-- For SQLite alone: here statements are planned along their indexes without statistics.
DO $$ BEGIN END $$;
