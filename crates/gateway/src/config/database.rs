//! The database.

use super::Hidden;
use serde::Deserialize;

/// Where the data is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatabaseConfig {
    /// `sqlite://PATH` or `postgres://...`.
    pub url: Hidden,
    /// Connections: to PostgreSQL in all, to SQLite for reading.
    pub pool_size: usize,
    /// Whether starting brings the tables up to date.
    pub migrate_on_start: bool,
}
