//! A connection that is kept for its advisory lock.

use super::sql::Connection;
use crate::faults::fault;
use crate::records::StoreError;
use diesel_async::RunQueryDsl;
use futures_util::StreamExt;

diesel::define_sql_function! {
    /// Takes the advisory lock of a number for as long as the connection lasts, unless somebody else has it.
    fn pg_try_advisory_lock(number: diesel::sql_types::BigInt) -> diesel::sql_types::Bool;
}

diesel::define_sql_function! {
    /// Takes the advisory lock of a number until the transaction ends, unless somebody else has it.
    fn pg_try_advisory_xact_lock(number: diesel::sql_types::BigInt) -> diesel::sql_types::Bool;
}

/// A connection that is kept for its advisory lock.
pub(crate) struct Session(Connection);

impl Session {
    /// Takes the lock of a number.
    pub(super) async fn holding(connection: Connection, number: i64) -> Result<Self, StoreError> {
        // Otherwise the server has not yet noticed that the connection before this one is gone.
        let held = || StoreError::Unavailable("the lock of this process is still held".to_owned());
        Self::unless_held(connection, number).await?.ok_or_else(held)
    }

    /// Takes the lock of a number, unless somebody else has it.
    pub(super) async fn unless_held(mut connection: Connection, number: i64) -> Result<Option<Self>, StoreError> {
        let taken: bool =
            diesel::select(pg_try_advisory_lock(number)).get_result(&mut connection).await.map_err(fault)?;
        Ok(taken.then_some(Self(connection)))
    }

    /// Returns when the connection is lost, and with it the lock.
    pub(crate) async fn closed(&mut self) {
        let mut notices = std::pin::pin!(self.0.notifications_stream());
        while let Some(Ok(_)) = notices.next().await {}
    }
}

/// Whether nobody has the lock of a number.
pub(crate) async fn is_free(mut connection: &Connection, number: i64) -> Result<bool, StoreError> {
    diesel::select(pg_try_advisory_xact_lock(number)).get_result(&mut connection).await.map_err(fault)
}
