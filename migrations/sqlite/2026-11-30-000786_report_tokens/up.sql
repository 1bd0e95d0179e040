-- Tokens that mail providers have signed, with the digests of the bodies that they came with: where a signature does not
-- cover the body, a token counts for one only. They are kept for as long as the provider's call would count.
CREATE TABLE report_tokens (
    token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
    body BLOB NOT NULL CHECK (length(body) = 32),
    expires_at BIGINT NOT NULL
);
CREATE INDEX report_tokens_expired ON report_tokens (expires_at);

-- As in `planner_statistics`.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('report_tokens', 'sqlite_autoindex_report_tokens_1', '10000 1'),
    ('report_tokens', 'report_tokens_expired', '10000 2');
