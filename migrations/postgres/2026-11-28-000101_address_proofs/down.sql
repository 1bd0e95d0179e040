ALTER TABLE accounts
    DROP COLUMN token_generation,
    DROP COLUMN address_proved_at,
    DROP COLUMN address_proof;
