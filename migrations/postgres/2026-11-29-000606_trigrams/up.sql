-- PostgreSQL has its index of trigrams already (search_texts): nothing to make here.
DO $$ BEGIN END $$;
