//! Integer ids that are given with a row: the sequence must go on behind them, or it would give one of them out again.

use super::sql::Connection;
use crate::faults::fault;
use crate::records::StoreError;
use diesel_async::RunQueryDsl;

/// Keeps an integer id of a table from being given to another row. The table is locked until the transaction ends: the
/// sequence must not go past the id between looking at it and setting it, or it would be set back.
pub(super) async fn reserve(mut connection: &Connection, table: &'static str, ordinal: i64) -> Result<(), StoreError> {
    let lock = format!("LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE");
    diesel::sql_query(lock).execute(&mut connection).await.map_err(fault)?;
    let set = format!(
        "SELECT setval('{table}_ordinal_seq', $1) FROM {table}_ordinal_seq WHERE last_value < $1 OR NOT is_called"
    );
    diesel::sql_query(set)
        .bind::<diesel::sql_types::BigInt, _>(ordinal)
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}
