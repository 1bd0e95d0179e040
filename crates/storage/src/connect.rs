//! Opening a store.

use crate::db::{Db, DbOf};
use crate::options::StorageOptions;
use crate::records::StoreError;
use crate::url::DatabaseUrl;
use crate::{postgres, sqlite};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Waits until a server can be reached, for at most `patience`; `waiting` is told once why it cannot be yet. An SQLite file
/// needs no waiting.
pub async fn wait_until_reachable(url: &str, patience: Duration, waiting: impl Fn(&str)) -> Result<(), StoreError> {
    let DatabaseUrl::Postgres(url) = DatabaseUrl::parse(url, true)? else { return Ok(()) };
    let begin = Instant::now();
    let mut is_told = false;
    loop {
        let left = patience.saturating_sub(begin.elapsed());
        let Some(problem) = postgres::unreachable(&url, left.max(Duration::from_secs(1))).await else { return Ok(()) };
        if left.is_zero() {
            let hint = "check database.url and that the server is running";
            return Err(StoreError::Unavailable(format!("{problem}; {hint}")));
        }
        if !is_told {
            waiting(&problem);
            is_told = true;
        }
        tokio::time::sleep(Duration::from_millis(500).min(left)).await;
    }
}

/// Whether [`connect`] understands an address. Nothing is opened.
pub fn check(url: &str) -> Result<(), StoreError> {
    DatabaseUrl::parse(url, true).map(drop)
}

/// Opens a database: `sqlite://PATH`, or `postgres://USER@HOST/DATABASE` (for a Unix socket
/// `postgres:///DATABASE?host=/FOLDER&user=USER`). It does not migrate it; see [`crate::migrate`].
pub async fn connect(url: &str, options: StorageOptions) -> Result<Db, StoreError> {
    Ok(Db::new(match DatabaseUrl::parse(url, options.create)? {
        DatabaseUrl::Sqlite(file) => {
            file.secure()?;
            DbOf::Sqlite(Arc::new(sqlite::Backend::connect(file, options.pool_size).await?))
        }
        DatabaseUrl::Postgres(url) => DbOf::Postgres(Arc::new(postgres::Backend::connect(&url, options).await?)),
    }))
}
