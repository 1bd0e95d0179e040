//! Statements on `report_tokens`, which belong to no organization.

use super::super::sql::Connection;
use super::installation_schema::report_tokens;
use crate::faults::fault;
use crate::records::StoreError;
use crate::values::Stamp;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::Timestamp;

/// Remembers a token with its body; returns whether it was not remembered with another one. Of two concurrent calls one
/// waits for the other.
pub(crate) async fn admit(
    connection: &Connection,
    token: [u8; 32],
    body: [u8; 32],
    until: Timestamp,
) -> Result<bool, StoreError> {
    if insert(connection, token, body, until).await? {
        return Ok(true);
    }
    let mut second = connection;
    let same = report_tokens::table
        .filter(report_tokens::token.eq(token.to_vec()))
        .filter(report_tokens::body.eq(body.to_vec()))
        .count();
    let same: i64 = same.get_result(&mut second).await.map_err(fault)?;
    Ok(same == 1)
}

/// Remembers a token that counts once; returns whether it was not remembered before.
pub(crate) async fn use_once(connection: &Connection, token: [u8; 32], until: Timestamp) -> Result<bool, StoreError> {
    insert(connection, token, [0; 32], until).await
}

async fn insert(
    mut connection: &Connection,
    token: [u8; 32],
    body: [u8; 32],
    until: Timestamp,
) -> Result<bool, StoreError> {
    let row = (
        report_tokens::token.eq(token.to_vec()),
        report_tokens::body.eq(body.to_vec()),
        report_tokens::expires_at.eq(Stamp::from(until)),
    );
    let insert = diesel::insert_into(report_tokens::table).values(row).on_conflict_do_nothing();
    Ok(insert.execute(&mut connection).await.map_err(fault)? == 1)
}

/// Deletes tokens that have expired; returns their number.
pub(crate) async fn forget(mut connection: &Connection, now: Stamp) -> Result<u64, StoreError> {
    let outlived = report_tokens::table.filter(report_tokens::expires_at.le(now));
    Ok(diesel::delete(outlived).execute(&mut connection).await.map_err(fault)? as u64)
}
