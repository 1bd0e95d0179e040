//! Statements on single orders of `outbox`, within a tenant's transaction.

use super::super::sql::Connection;
use super::mailed;
use super::rows::{OutboxRow, unsent_word};
use super::schema::{invitations, outbox};
use crate::faults::fault;
use crate::planner_hint::FilterOnly;
use crate::records::{MailRecord, StoreError};
use crate::sql_literals::{InvitationMail, Pending};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{CanonicalEmail, InvitationId, MailId, OrganizationId, Unsent};

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

/// The organization of a mail; the inner `None` is that of a mail about an account.
pub(crate) async fn place_of(
    mut connection: &Connection,
    id: MailId,
) -> Result<Option<Option<OrganizationId>>, StoreError> {
    let query = outbox::table.filter(outbox::id.eq(Key::from(id))).select(outbox::organization_id);
    let place: Option<Option<Key>> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(place.map(|organization| organization.map(Into::into)))
}

/// Makes the newest mails of open invitations to an address due that were not sent because it was suppressed; returns
/// them with their invitations.
pub(crate) async fn revive(
    mut connection: &Connection,
    organization: Key,
    email: &CanonicalEmail,
    now: Stamp,
) -> Result<Vec<(MailId, InvitationId)>, StoreError> {
    let newest = invitations::table
        .filter(invitations::organization_id.eq(organization))
        .filter(invitations::email_canonical.eq(email.as_str()))
        .filter(invitations::status.eq(Pending))
        .select((invitations::id, invitations::generation));
    let open: Vec<(Key, i64)> = newest.load(&mut connection).await.map_err(fault)?;
    let mut revived = Vec::new();
    for (invitation, generation) in open {
        let unsent = outbox::table
            .filter(outbox::invitation_id.eq(invitation))
            .filter(outbox::generation.eq(generation))
            .filter(outbox::kind.eq(InvitationMail))
            .filter(FilterOnly(outbox::organization_id.assume_not_null().eq(organization)))
            .filter(FilterOnly(outbox::state.eq(unsent_word(Unsent::Suppressed))));
        let due = (
            outbox::state.eq("queued"),
            outbox::attempts.eq(0),
            outbox::available_at.eq(now),
            outbox::settled_at.eq(None::<Stamp>),
        );
        let ids: Vec<Key> =
            diesel::update(unsent).set(due).returning(outbox::id).get_results(&mut connection).await.map_err(fault)?;
        revived.extend(ids.into_iter().map(|id| (MailId(id.0), invitation.into())));
    }
    Ok(revived)
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
        outbox::obstacle.eq(None::<&str>),
    );
    Ok(diesel::update(one).set(dead).execute(&mut connection).await.map_err(fault)? > 0)
}

/// Notes that the reader of a mail has called it unwanted, unless that is known.
pub(crate) async fn complained(
    mut connection: &Connection,
    organization: Key,
    id: MailId,
    now: Stamp,
) -> Result<bool, StoreError> {
    let one = outbox::table
        .filter(outbox::id.eq(Key::from(id)))
        .filter(FilterOnly(outbox::organization_id.assume_not_null().eq(organization)))
        .filter(FilterOnly(outbox::complained_at.is_null()));
    let noted = diesel::update(one).set(outbox::complained_at.eq(Some(now)));
    Ok(noted.execute(&mut connection).await.map_err(fault)? > 0)
}
