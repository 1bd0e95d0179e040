//! How a database call fails, and what a change of the database makes out of date.

/// The cached data to invalidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CacheInvalidation {
    /// Listening has begun; earlier notifications were missed.
    Listening,
    /// API keys, sessions, accounts or the status of members.
    Credentials,
    /// Permissions or roles, and so the permissions of credentials.
    Catalogs,
}

/// The ways in which a database call fails.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A constraint or a conditional update was violated: a concurrent write came first. Read the facts again and
    /// retry.
    #[error("a concurrent change got in between: {0}")]
    Conflict(String),
    /// The database cannot be reached, is overloaded or was stopped.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// The database stores or returned something that this version does not understand.
    #[error("the database answered something unexpected: {0}")]
    Corrupt(String),
}
