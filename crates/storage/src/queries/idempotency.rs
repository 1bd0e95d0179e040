//! Statements on `idempotency`: stored responses.

use super::super::sql::Connection;
use super::rows::IdempotencyRow;
use super::schema::idempotency;
use crate::faults::fault;
use crate::records::{IdempotencyRecord, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

/// The stored response, unless it has expired.
pub(crate) async fn kept(
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

/// Stores a response; replaces an expired one of the same key, and conflicts with one that has not expired.
pub(crate) async fn keep(
    connection: &Connection,
    organization: Key,
    key: &[u8; 32],
    record: &IdempotencyRecord,
    now: Stamp,
) -> Result<(), StoreError> {
    let outlived = idempotency::table
        .filter(idempotency::organization_id.eq(organization))
        .filter(idempotency::key_digest.eq(key.as_slice()))
        .filter(idempotency::expires_at.le(now));
    let row = IdempotencyRow::of(organization, key, record);
    let (mut first, mut second) = (connection, connection);
    let (cleared, kept) = together!(
        diesel::delete(outlived).execute(&mut first),
        diesel::insert_into(idempotency::table).values(row).execute(&mut second),
    );
    cleared.map_err(fault)?;
    kept.map_err(fault)?;
    Ok(())
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
