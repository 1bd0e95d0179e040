//! Statements on single orders of `outbox`, within a tenant's transaction.

use super::super::sql::Connection;
use super::mailed;
use super::rows::OutboxRow;
use super::schema::outbox;
use crate::faults::fault;
use crate::planner_hint::FilterOnly;
use crate::records::{MailRecord, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::MailId;

/// One order with what it is about. The rows are locked against erasure until the transaction ends, so that a delivery
/// report that comes in concurrently is erased as well.
pub(crate) async fn find(
    mut connection: &Connection,
    organization: Key,
    id: MailId,
) -> Result<Option<MailRecord>, StoreError> {
    let query = outbox::table
        .filter(outbox::id.eq(Key::from(id)))
        .filter(FilterOnly(outbox::organization_id.assume_not_null().eq(organization)))
        .select(OutboxRow::as_select());
    let row: Option<OutboxRow> = lock_lightly!(query).first(&mut connection).await.optional().map_err(fault)?;
    let Some(row) = row else { return Ok(None) };
    let found = mailed::of(connection, vec![row]).await?.pop();
    found.map(|(row, mailed)| Ok(MailRecord { delivery: row.mail()?, mailed })).transpose()
}

/// Marks one order as failed permanently, unless it is already.
pub(crate) async fn fail(
    mut connection: &Connection,
    organization: Key,
    id: MailId,
    reason: &str,
    now: Stamp,
) -> Result<bool, StoreError> {
    let one = outbox::table
        .filter(outbox::id.eq(Key::from(id)))
        .filter(FilterOnly(outbox::organization_id.assume_not_null().eq(organization)))
        .filter(FilterOnly(outbox::state.ne("dead")));
    let dead = (
        outbox::state.eq("dead"),
        outbox::settled_at.eq(Some(now)),
        outbox::last_error.eq(Some(reason)),
        outbox::leased_until.eq(None::<Stamp>),
        outbox::held.eq(false),
    );
    Ok(diesel::update(one).set(dead).execute(&mut connection).await.map_err(fault)? > 0)
}
