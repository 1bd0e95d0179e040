-- How it was shown that an address belongs to its account's person. Of accounts made before this nobody can tell: their
-- links may have been shown to others, so they count as not proved until their person follows a mailed link.
ALTER TABLE accounts ADD COLUMN address_proof TEXT
    CONSTRAINT accounts_proof CHECK (address_proof IN ('mailed_link', 'identity_provider', 'operator'));
ALTER TABLE accounts ADD COLUMN address_proved_at BIGINT
    CONSTRAINT accounts_proved CHECK ((address_proof IS NULL) = (address_proved_at IS NULL));
-- Tokens of an earlier generation are refused. Counted up when everything that was handed out before shall end.
ALTER TABLE accounts ADD COLUMN token_generation BIGINT NOT NULL DEFAULT 0;
