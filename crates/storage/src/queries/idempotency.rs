//! Statements on `idempotency`: stored responses.

use super::super::sql::Connection;
use super::rows::IdempotencyRow;
use super::schema::idempotency;
use crate::faults::{expect_rows, fault};
use crate::prepared::Prepared;
use crate::records::{IdempotencyRecord, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

/// The stored response, unless it has expired.
async fn stored(
    mut connection: &Connection,
    organization: Key,
    key: &[u8; 32],
    now: Stamp,
) -> Result<Option<IdempotencyRecord>, StoreError> {
    let query = idempotency::table
        .filter(idempotency::organization_id.eq(organization))
        .filter(idempotency::key_digest.eq(key.as_slice()))
        .filter(idempotency::expires_at.gt(now))
        .select(IdempotencyRow::as_select());
    let row: Option<IdempotencyRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(IdempotencyRow::record).transpose()?)
}

/// Claims a key with a record that has no answer yet. A concurrent transaction that claims the same key waits until this
/// one has ended. Where a response is stored already it comes back, and nothing is claimed; an expired one is replaced.
pub(crate) async fn claim(
    connection: &Connection,
    organization: Key,
    key: &[u8; 32],
    unanswered: &IdempotencyRecord,
    now: Stamp,
) -> Result<Option<IdempotencyRecord>, StoreError> {
    let outlived = idempotency::table
        .filter(idempotency::organization_id.eq(organization))
        .filter(idempotency::key_digest.eq(key.as_slice()))
        .filter(idempotency::expires_at.le(now));
    let row = IdempotencyRow::of(organization, key, unanswered);
    let (mut first, mut second) = (connection, connection);
    let (cleared, claimed) = together!(
        diesel::delete(outlived).execute(&mut first),
        diesel::insert_into(idempotency::table).values(row).on_conflict_do_nothing().execute(&mut second),
    );
    cleared.map_err(fault)?;
    if claimed.map_err(fault)? == 1 {
        return Ok(None);
    }
    let stored = stored(connection, organization, key, now).await?;
    stored.map(Some).ok_or_else(|| StoreError::Conflict("a stored response that is gone".to_owned()))
}

/// Gives the claimed record of a key its answer.
pub(crate) async fn answer(
    mut connection: &Connection,
    organization: Key,
    key: &[u8; 32],
    record: &IdempotencyRecord,
) -> Result<(), StoreError> {
    let row = IdempotencyRow::of(organization, key, record);
    let claimed = idempotency::table
        .filter(idempotency::organization_id.eq(organization))
        .filter(idempotency::key_digest.eq(row.key_digest));
    let answered = (idempotency::answer.eq(row.answer), idempotency::members.eq(row.members));
    let update = Prepared(diesel::update(claimed).set(answered));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "idempotency_claimed")
}

/// Empties the stored responses that contain a member's personal data. The requests stay known, so that none is
/// executed a second time.
pub(super) async fn empty_of(mut connection: &Connection, organization: Key, member: Key) -> Result<(), StoreError> {
    let theirs = idempotency::table
        .filter(idempotency::organization_id.eq(organization))
        .filter(TextExpressionMethods::like(idempotency::members, format!("%{}%", member.0.as_hyphenated())));
    diesel::update(theirs)
        .set(idempotency::answer.eq(Vec::<u8>::new()))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}

/// Across organizations: deletes expired responses.
pub(crate) async fn forget(mut connection: &Connection, now: Stamp) -> Result<u64, StoreError> {
    let outlived = idempotency::table.filter(idempotency::expires_at.le(now));
    Ok(diesel::delete(outlived).execute(&mut connection).await.map_err(fault)? as u64)
}
