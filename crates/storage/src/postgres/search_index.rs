//! The index of trigrams, which a function reads whose owner is not held by row-level security.

use super::sql::Connection;
use crate::faults::fault;
use crate::records::StoreError;
use crate::search_text::Sought;
use crate::values::Key;
use diesel::dsl::sql;
use diesel::sql_types::{Array, BigInt, Text, Uuid};
use diesel_async::RunQueryDsl;

/// The members of an organization that have a text; `None` where there are more than so many.
pub(super) async fn members(
    mut connection: &Connection,
    organization: Key,
    sought: &Sought,
    most: usize,
) -> Result<Option<Vec<Key>>, StoreError> {
    let found = sql::<Uuid>("SELECT search_members(")
        .bind::<Uuid, _>(organization)
        .sql(", ")
        .bind::<Text, _>(sought.pattern())
        .sql(", ")
        .bind::<BigInt, _>(i64::try_from(most.saturating_add(1)).unwrap_or(i64::MAX))
        .sql(")");
    let found: Vec<Key> = found.load(&mut connection).await.map_err(fault)?;
    Ok((found.len() <= most).then_some(found))
}

/// Triggers keep the index up to date: nothing waits.
#[expect(clippy::unused_async, reason = "the same as on SQLite, where the index follows what was written")]
pub(crate) async fn follow_up(_connection: &Connection, _most: i64) -> Result<u64, StoreError> {
    Ok(0)
}

/// Takes members out of the index.
pub(super) async fn forget(mut connection: &Connection, organization: Key, members: &[Key]) -> Result<(), StoreError> {
    diesel::sql_query("DELETE FROM search_texts WHERE organization_id = $1 AND member_id = ANY ($2)")
        .bind::<Uuid, _>(organization)
        .bind::<Array<Uuid>, _>(members)
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}
