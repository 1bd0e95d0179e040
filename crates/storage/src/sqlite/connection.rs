//! A connection to SQLite in the form that the shared statements require: usable by shared reference, as one to
//! PostgreSQL is. There is no pipelining here; each statement is complete when the call returns.

use diesel::prelude::*;
use diesel::query_builder::{AsQuery, QueryFragment, QueryId};
use diesel::sqlite::Sqlite;
use diesel_async::sync_connection_wrapper::{SpawnBlocking, SyncConnectionWrapper};
use diesel_async::{AsyncConnectionCore, SimpleAsyncConnection};
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, ready};
use std::error::Error;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Runs a statement where it stands.
pub(crate) struct Inline;

impl SpawnBlocking for Inline {
    fn spawn_blocking<'a, R>(
        &mut self,
        task: impl FnOnce() -> R + Send + 'static,
    ) -> BoxFuture<'a, Result<R, Box<dyn Error + Send + Sync + 'static>>>
    where
        R: Send + 'static,
    {
        ready(Ok(task())).boxed()
    }

    fn get_runtime() -> Self {
        Self
    }
}

type Inner = SyncConnectionWrapper<SqliteConnection, Inline>;

/// A connection. Its holder uses it alone; the mutex only proves that to the compiler and is never contended.
pub(crate) struct Connection(Mutex<Inner>);

impl Connection {
    /// Wraps a connection that is set up.
    pub(super) fn new(connection: SqliteConnection) -> Self {
        Self(Mutex::new(SyncConnectionWrapper::new(connection)))
    }

    /// Runs statements without binds and without results, here and now.
    pub(super) fn batch(&self, statements: &'static str) -> QueryResult<()> {
        let done = self.inner().spawn_blocking(move |connection| {
            diesel::connection::SimpleConnection::batch_execute(connection, statements)
        });
        // Inline work is over when the call returns.
        done.now_or_never().unwrap_or(Err(diesel::result::Error::NotFound))
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SimpleAsyncConnection for &Connection {
    async fn batch_execute(&mut self, query: &str) -> QueryResult<()> {
        let query = query.to_owned();
        let done = self
            .inner()
            .spawn_blocking(move |connection| diesel::connection::SimpleConnection::batch_execute(connection, &query));
        done.await
    }
}

impl AsyncConnectionCore for &Connection {
    type ExecuteFuture<'conn, 'query> = BoxFuture<'query, QueryResult<usize>>;
    type LoadFuture<'conn, 'query> = BoxFuture<'query, QueryResult<Self::Stream<'conn, 'query>>>;
    type Stream<'conn, 'query> = <Inner as AsyncConnectionCore>::Stream<'conn, 'query>;
    type Row<'conn, 'query> = <Inner as AsyncConnectionCore>::Row<'conn, 'query>;
    type Backend = Sqlite;

    fn load<'conn, 'query, T>(&'conn mut self, source: T) -> Self::LoadFuture<'conn, 'query>
    where
        T: AsQuery + 'query,
        T::Query: QueryFragment<Self::Backend> + QueryId + 'query,
    {
        AsyncConnectionCore::load(&mut *self.inner(), source)
    }

    fn execute_returning_count<'conn, 'query, T>(&'conn mut self, source: T) -> Self::ExecuteFuture<'conn, 'query>
    where
        T: QueryFragment<Self::Backend> + QueryId + 'query,
    {
        AsyncConnectionCore::execute_returning_count(&mut *self.inner(), source)
    }
}
