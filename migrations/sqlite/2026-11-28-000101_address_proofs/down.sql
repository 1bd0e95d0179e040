ALTER TABLE accounts DROP COLUMN token_generation;
ALTER TABLE accounts DROP COLUMN address_proved_at;
ALTER TABLE accounts DROP COLUMN address_proof;
