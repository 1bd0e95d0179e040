//! How a store is opened.

use std::time::Duration;

/// How to open a store.
#[derive(Clone, Copy, Debug)]
pub struct StorageOptions {
    /// The number of connections: all of them on PostgreSQL, the reading ones on SQLite.
    pub pool_size: usize,
    /// Whether an SQLite file may be created if it is missing.
    pub create: bool,
    /// How long a statement may take on PostgreSQL.
    pub statement_timeout: Duration,
    /// How long a statement may wait for a lock on PostgreSQL.
    pub lock_timeout: Duration,
}

impl Default for StorageOptions {
    fn default() -> Self {
        Self {
            pool_size: 8,
            create: false,
            statement_timeout: Duration::from_secs(30),
            lock_timeout: Duration::from_secs(5),
        }
    }
}
