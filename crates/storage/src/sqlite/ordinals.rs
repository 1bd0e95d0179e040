//! Integer ids that are given with a row.

use super::sql::Connection;
use crate::faults::fault;
use crate::records::StoreError;
use diesel::sql_types::{BigInt, Text};
use diesel_async::RunQueryDsl;

/// Keeps the integer ids of a table up to this one from being drawn.
pub(super) async fn reserve(mut connection: &Connection, table: &'static str, ordinal: i64) -> Result<(), StoreError> {
    let statements = [
        "UPDATE sqlite_sequence SET seq = ?2 WHERE name = ?1 AND seq < ?2",
        "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)",
    ];
    for statement in statements {
        diesel::sql_query(statement)
            .bind::<Text, _>(table)
            .bind::<BigInt, _>(ordinal)
            .execute(&mut connection)
            .await
            .map_err(fault)?;
    }
    Ok(())
}
