//! Opening a store.

use crate::url::DatabaseUrl;
use crate::{postgres, sqlite};
use std::sync::Arc;
use usher_engine::ports::{Store, StoreError};

/// How to open a store.
#[derive(Clone, Copy, Debug)]
pub struct StorageOptions {
    /// The number of connections: all of them on PostgreSQL, the reading ones on SQLite.
    pub pool_size: usize,
    /// Whether an SQLite file may be created if it is missing.
    pub create: bool,
}

/// How busy the connections are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PoolStatus {
    /// Connections that exist.
    pub size: usize,
    /// Those of them that are free.
    pub idle: usize,
}

/// A database that is open.
#[derive(Clone)]
pub struct Storage {
    backend: Backend,
}

#[derive(Clone)]
enum Backend {
    Sqlite(Arc<sqlite::Backend>),
    Postgres(Arc<postgres::Backend>),
}

impl Storage {
    /// The store.
    pub fn store(&self) -> Arc<dyn Store> {
        match &self.backend {
            Backend::Sqlite(backend) => Arc::<sqlite::Backend>::clone(backend),
            Backend::Postgres(backend) => Arc::<postgres::Backend>::clone(backend),
        }
    }

    /// How busy the connections are.
    pub fn pool_status(&self) -> PoolStatus {
        let (size, idle) = match &self.backend {
            Backend::Sqlite(backend) => backend.status(),
            Backend::Postgres(backend) => backend.status(),
        };
        PoolStatus { size, idle }
    }
}

/// Whether [`connect`] understands an address. Nothing is opened.
pub fn check(url: &str) -> Result<(), StoreError> {
    DatabaseUrl::parse(url, true).map(drop)
}

/// Opens a database: `sqlite://PATH`, or `postgres://USER@HOST/DATABASE` (for a Unix socket
/// `postgres:///DATABASE?host=/FOLDER&user=USER`). It does not migrate it; see [`crate::migrate`].
pub async fn connect(url: &str, options: StorageOptions) -> Result<Storage, StoreError> {
    let backend = match DatabaseUrl::parse(url, options.create)? {
        DatabaseUrl::Sqlite(file) => {
            file.secure()?;
            Backend::Sqlite(Arc::new(sqlite::Backend::connect(file, options.pool_size).await?))
        }
        DatabaseUrl::Postgres(url) => {
            Backend::Postgres(Arc::new(postgres::Backend::connect(&url, options.pool_size).await?))
        }
    };
    Ok(Storage { backend })
}
