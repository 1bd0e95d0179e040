//! The newest mail of each invitation.

use super::super::sql::Connection;
use super::rows::OutboxRow;
use super::schema::outbox;
use crate::faults::{Unreadable, fault};
use crate::planner_hint::FilterOnly;
use crate::records::StoreError;
use crate::sql_literals::InvitationMail;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use futures_util::future::join_all;
use std::collections::BTreeMap;
use usher_domain::MailDelivery;

/// The newest mail of each of some invitations, all by organization and invitation.
pub(super) async fn of(
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
        .filter(FilterOnly(outbox::organization_id.assume_not_null().eq(organization)))
        .order((outbox::generation.desc(), outbox::id.desc()))
        .limit(1)
        .select(OutboxRow::as_select()));
    found.map_err(fault)
}
