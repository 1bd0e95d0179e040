//! Statements on `installation`, which has one row, and the statement that asks for nothing.

use super::super::sql::Wire;
use super::schema::installation;
use crate::faults::fault;
use diesel::prelude::*;
use diesel::sql_types::Integer;
use diesel_async::RunQueryDsl;
use usher_engine::ports::StoreError;

/// A round trip.
pub(in super::super) async fn ping(mut wire: &Wire) -> Result<(), StoreError> {
    let answer: i32 = diesel::select(1_i32.into_sql::<Integer>()).get_result(&mut wire).await.map_err(fault)?;
    if answer == 1 { Ok(()) } else { Err(StoreError::Corrupt("the database cannot count".to_owned())) }
}

/// Keeps the fingerprint if there is none, and gives the kept one.
pub(in super::super) async fn fingerprint(mut wire: &Wire, candidate: [u8; 32]) -> Result<[u8; 32], StoreError> {
    diesel::insert_into(installation::table)
        .values((installation::id.eq(1), installation::fingerprint.eq(candidate.as_slice())))
        .on_conflict_do_nothing()
        .execute(&mut wire)
        .await
        .map_err(fault)?;
    let kept: Vec<u8> =
        installation::table.select(installation::fingerprint).get_result(&mut wire).await.map_err(fault)?;
    kept.try_into().or(Err(StoreError::Corrupt("the installation's fingerprint has a wrong length".to_owned())))
}
