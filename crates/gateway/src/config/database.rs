//! The database.

use super::Hidden;
use crate::Span;
use serde::Deserialize;
use std::time::Duration;
use usher_storage::StorageOptions;

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
    /// How long starting waits for a server that cannot be reached yet.
    pub connect_timeout: Span,
    /// How long a statement may take on PostgreSQL.
    pub statement_timeout: Span,
    /// How long a statement may wait for a lock on PostgreSQL.
    pub lock_timeout: Span,
    /// How many bytes shall be free on the disk of an SQLite file; with less, the gateway is not ready.
    pub min_free_bytes: u64,
}

impl DatabaseConfig {
    /// How the database is opened.
    pub(crate) const fn options(&self) -> StorageOptions {
        StorageOptions {
            pool_size: self.pool_size,
            create: true,
            statement_timeout: Duration::from_millis(self.statement_timeout.unsigned_millis()),
            lock_timeout: Duration::from_millis(self.lock_timeout.unsigned_millis()),
        }
    }
}
