//! Statements on single orders of `outbox`, within a tenant's transaction.

use super::super::sql::Connection;
use super::mailed;
use super::rows::OutboxRow;
use super::schema::outbox;
use crate::faults::{Unreadable, fault};
use crate::planner_hint::Unindexed;
use crate::records::{MailRecord, StoreError};
use crate::sql_literals::InvitationMail;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use futures_util::future::join_all;
use std::collections::BTreeMap;
use usher_domain::{MailDelivery, MailId};

/// The newest mail of each of some invitations, all by organization and invitation.
pub(super) async fn newest_of(
    connection: &Connection,
    invitations: Vec<(Key, Key)>,
) -> Result<Vec<((Key, Key), MailDelivery)>, StoreError> {
    let mut places: BTreeMap<Key, Vec<Key>> = BTreeMap::new();
    for (organization, invitation) in invitations {
        places.entry(organization).or_default().push(invitation);
    }
    let found =
        join_all(places.into_iter().map(|(place, invitations)| newest_in(connection, place, invitations))).await;
    let found = found.into_iter().collect::<Result<Vec<_>, _>>()?;
    let rows = found.into_iter().flatten();
    rows.map(|row| {
        let invitation = row.invitation_id.ok_or(Unreadable("invitation of a mail"))?;
        Ok(((row.place()?, invitation), row.mail()?))
    })
    .collect()
}

async fn newest_in(
    connection: &Connection,
    organization: Key,
    invitations: Vec<Key>,
) -> Result<Vec<OutboxRow>, StoreError> {
    // Every ordered mail has a link of its own, so the newest has the latest generation.
    let found = load_for_each!(connection, invitations, |asked| outbox::table
        .filter(outbox::invitation_id.eq(asked))
        .filter(outbox::kind.eq(InvitationMail))
        .filter(Unindexed(outbox::organization_id.assume_not_null().eq(organization)))
        .order((outbox::generation.desc(), outbox::id.desc()))
        .limit(1)
        .select(OutboxRow::as_select()));
    found.map_err(fault)
}

/// One order with what it is about. The rows are locked against erasure until the transaction ends, so that a delivery
/// report that comes in concurrently is erased as well.
pub(crate) async fn find(
    mut connection: &Connection,
    organization: Key,
    id: MailId,
) -> Result<Option<MailRecord>, StoreError> {
    let query = outbox::table
        .filter(outbox::id.eq(Key::from(id)))
        .filter(Unindexed(outbox::organization_id.assume_not_null().eq(organization)))
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
        .filter(Unindexed(outbox::organization_id.assume_not_null().eq(organization)))
        .filter(Unindexed(outbox::state.ne("dead")));
    let dead = (
        outbox::state.eq("dead"),
        outbox::settled_at.eq(Some(now)),
        outbox::last_error.eq(Some(reason)),
        outbox::leased_until.eq(None::<Stamp>),
        outbox::held.eq(false),
    );
    Ok(diesel::update(one).set(dead).execute(&mut connection).await.map_err(fault)? > 0)
}
