//! Statements on `idempotency`: kept answers.

use super::super::sql::Connection;
use super::rows::IdempotencyRow;
use super::schema::idempotency;
use crate::faults::fault;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_engine::ports::{IdempotencyRecord, StoreError};

/// The kept answer that has not outlived its time.
pub(in super::super) async fn kept(
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

/// Keeps an answer; an outlived one of the same key makes room, a live one is a conflict.
pub(in super::super) async fn keep(
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

/// Empties the kept answers that have a member's personal data in them. The requests stay known, so that none is carried out
/// a second time.
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

/// Across organizations: deletes what has outlived its time.
pub(in super::super) async fn forget(mut connection: &Connection, now: Stamp) -> Result<u64, StoreError> {
    let outlived = idempotency::table.filter(idempotency::expires_at.le(now));
    Ok(diesel::delete(outlived).execute(&mut connection).await.map_err(fault)? as u64)
}
