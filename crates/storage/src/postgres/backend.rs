//! The connections to a server.

use super::login;
use super::session::Session;
use super::sql::Connection;
use super::tx::Tx;
use crate::faults::fault;
use crate::options::StorageOptions;
use crate::records::{CacheInvalidation, StoreError};
use crate::tenant_scope::TenantScope;
use diesel::ConnectionError;
use diesel_async::SimpleAsyncConnection;
use diesel_async::pooled_connection::deadpool::{Object, Pool, PoolError};
use diesel_async::pooled_connection::{AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod};
use futures_util::{FutureExt, StreamExt};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;
use uuid::Uuid;

/// How long a transaction waits for a pooled connection before it fails.
const PATIENCE: Duration = Duration::from_secs(5);

/// How many transactions may wait for each pooled connection. One more is refused at once: it would wait too long.
const WAITING_FOR_EACH: usize = 64;

/// A store on PostgreSQL.
pub(crate) struct Backend {
    url: String,
    pool: Pool<Connection>,
    limits: String,
    /// How many rows batches have added.
    added: Arc<AtomicU64>,
}

impl Backend {
    /// A pool of at most `size` connections, of which the first is opened now, so that a wrong address is reported
    /// immediately.
    pub(crate) async fn connect(url: &str, options: StorageOptions) -> Result<Self, StoreError> {
        let limits = login::limits(&options);
        let mut config = ManagerConfig::<Connection>::default();
        let limited = limits.clone();
        config.custom_setup = Box::new(move |url| login::log_in(url.to_owned(), limited.clone()).boxed());
        // A dead connection is detected when it is used; testing it first would cost a round trip each time.
        config.recycling_method = RecyclingMethod::Fast;
        let manager = AsyncDieselConnectionManager::new_with_config(url, config);
        let pool = Pool::builder(manager).max_size(options.pool_size.max(1)).build();
        let pool = pool.map_err(|error| StoreError::Unavailable(error.to_string()))?;
        let backend = Self { url: url.to_owned(), pool, limits, added: Arc::default() };
        drop(backend.lend().await?);
        Ok(backend)
    }

    /// Opens a unit of work that may write. Nothing is sent yet: the beginning is sent with the first statements.
    pub(crate) async fn open(&self, tenant_scope: TenantScope) -> Result<Tx, StoreError> {
        Ok(Tx::new(self.lend().await?, tenant_scope, Arc::clone(&self.added)))
    }

    /// Opens work that only reads, and reads one state however long it takes.
    pub(crate) async fn snapshot(&self) -> Result<Tx, StoreError> {
        let tx = Tx::new(self.lend().await?, TenantScope::Everywhere, Arc::clone(&self.added));
        tx.hold().await?;
        Ok(tx)
    }

    /// Reports the notifications of the database's triggers, on a connection of its own.
    pub(crate) async fn listen(&self, told: &(dyn Fn(CacheInvalidation) + Send + Sync)) -> Result<(), StoreError> {
        let lost = |error: ConnectionError| StoreError::Unavailable(error.to_string());
        let mut connection = login::log_in(self.url.clone(), self.limits.clone()).await.map_err(lost)?;
        connection.batch_execute("LISTEN usher").await.map_err(fault)?;
        told(CacheInvalidation::Everything);
        let mut notices = std::pin::pin!(connection.notifications_stream());
        while let Some(notice) = notices.next().await {
            // A notification of another version that this one does not know invalidates everything.
            let row = Uuid::parse_str(&notice.map_err(fault)?.payload);
            told(row.map_or(CacheInvalidation::Everything, CacheInvalidation::Row));
        }
        Err(StoreError::Unavailable("the connection was closed".to_owned()))
    }

    /// A connection of its own that holds the advisory lock of a number.
    pub(crate) async fn session(&self, number: i64) -> Result<Session, StoreError> {
        let lost = |error: ConnectionError| StoreError::Unavailable(error.to_string());
        Session::holding(login::log_in(self.url.clone(), self.limits.clone()).await.map_err(lost)?, number).await
    }

    /// The same of the one number that takeovers have; `None` where another one has it.
    pub(crate) async fn session_to_take_over(&self) -> Result<Option<Session>, StoreError> {
        /// "takeover", in ASCII.
        const NUMBER: i64 = i64::from_be_bytes(*b"takeover");
        let lost = |error: ConnectionError| StoreError::Unavailable(error.to_string());
        let connection = login::log_in(self.url.clone(), self.limits.clone()).await.map_err(lost)?;
        Session::unless_held(connection, NUMBER).await
    }

    /// How many connections there are, and how many of them are free.
    pub(crate) fn status(&self) -> (usize, usize) {
        let status = self.pool.status();
        (status.size, status.available)
    }

    async fn lend(&self) -> Result<Object<Connection>, StoreError> {
        let status = self.pool.status();
        if status.waiting > status.max_size.saturating_mul(WAITING_FOR_EACH) {
            return Err(StoreError::Unavailable("too many transactions wait for a connection".to_owned()));
        }
        let pooled = tokio::time::timeout(PATIENCE, self.pool.get()).await;
        let pooled = pooled.or(Err(StoreError::Unavailable("no connection came free in time".to_owned())))?;
        pooled.map_err(|error| match error {
            PoolError::Backend(error) => StoreError::Unavailable(error.to_string()),
            error => StoreError::Unavailable(error.to_string()),
        })
    }
}
