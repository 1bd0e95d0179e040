//! How a database call fails, and what a change of the database makes out of date.

use uuid::Uuid;

/// The cached data to invalidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CacheInvalidation {
    /// All of it: listening has begun, and earlier notifications were missed.
    Everything,
    /// What was made of one row: of an organization with its permissions and roles, an account, a member, an API key or
    /// a session. Their ids are unique across tables.
    Row(Uuid),
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
    /// The organization is archived: nothing in it can be changed.
    #[error("the organization is archived")]
    Archived,
    /// The database stores or returned something that this version does not understand.
    #[error("the database answered something unexpected: {0}")]
    Corrupt(String),
}
