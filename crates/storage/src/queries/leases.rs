//! Statements on the leases of `outbox`, across organizations.

use super::super::sql::{Connection, READ_CHUNK};
use super::schema::outbox;
use crate::faults::fault;
use crate::records::StoreError;
use crate::sql_literals::Queued;
use crate::values::Stamp;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

/// Those who hold leases.
pub(crate) async fn owners(mut connection: &Connection, now: Stamp) -> Result<Vec<i64>, StoreError> {
    let query = outbox::table
        .filter(outbox::state.eq(Queued))
        .filter(outbox::leased_until.gt(Some(now)))
        .filter(outbox::leased_by.is_not_null())
        .distinct()
        .select(outbox::leased_by.assume_not_null());
    query.load(&mut connection).await.map_err(fault)
}

/// Ends the leases of some, who are dead; returns how many.
pub(crate) async fn end(mut connection: &Connection, owners: Vec<i64>, now: Stamp) -> Result<u64, StoreError> {
    let mut ended = 0;
    for chunk in owners.chunks(READ_CHUNK) {
        let theirs = outbox::table
            .filter(outbox::state.eq(Queued))
            .filter(outbox::leased_until.gt(Some(now)))
            .filter(outbox::leased_by.eq_any(chunk.to_vec()));
        let free = outbox::leased_until.eq(None::<Stamp>);
        ended += diesel::update(theirs).set(free).execute(&mut connection).await.map_err(fault)? as u64;
    }
    Ok(ended)
}
