//! Integer ids that are given with a row. SQLite goes on behind the largest by itself.

use super::sql::Connection;
use crate::records::StoreError;

/// Keeps an integer id of a table from being given to another row.
pub(super) async fn reserve(_: &Connection, _: &'static str, _: i64) -> Result<(), StoreError> {
    Ok(())
}
