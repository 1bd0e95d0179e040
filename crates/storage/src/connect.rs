//! Opening a store.

use crate::db::{Db, DbOf};
use crate::records::StoreError;
use crate::url::DatabaseUrl;
use crate::{postgres, sqlite};
use std::sync::Arc;

/// How to open a store.
#[derive(Clone, Copy, Debug)]
pub struct StorageOptions {
    /// The number of connections: all of them on PostgreSQL, the reading ones on SQLite.
    pub pool_size: usize,
    /// Whether an SQLite file may be created if it is missing.
    pub create: bool,
}

/// Whether [`connect`] understands an address. Nothing is opened.
pub fn check(url: &str) -> Result<(), StoreError> {
    DatabaseUrl::parse(url, true).map(drop)
}

/// Opens a database: `sqlite://PATH`, or `postgres://USER@HOST/DATABASE` (for a Unix socket
/// `postgres:///DATABASE?host=/FOLDER&user=USER`). It does not migrate it; see [`crate::migrate`].
pub async fn connect(url: &str, options: StorageOptions) -> Result<Db, StoreError> {
    Ok(Db(match DatabaseUrl::parse(url, options.create)? {
        DatabaseUrl::Sqlite(file) => {
            file.secure()?;
            DbOf::Sqlite(Arc::new(sqlite::Backend::connect(file, options.pool_size).await?))
        }
        DatabaseUrl::Postgres(url) => {
            DbOf::Postgres(Arc::new(postgres::Backend::connect(&url, options.pool_size).await?))
        }
    }))
}
