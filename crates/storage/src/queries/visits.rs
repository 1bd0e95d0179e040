//! Statements on `invitation_visits`: when the pages of invitations were first fetched and first opened. They are
//! stored apart from the invitations, which a visit must not change.

use super::super::sql::{Connection, READ_CHUNK};
use super::rows::VisitRow;
use super::schema::invitation_visits as visits;
use crate::faults::fault;
use crate::records::{StoreError, Visit};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::InvitationId;

/// The visits of invitations in any of the organizations, by organization and id.
pub(super) async fn of_ids(
    mut connection: &Connection,
    organizations: &[Key],
    ids: &[Key],
) -> Result<Vec<((Key, Key), Visit)>, StoreError> {
    let mut found = Vec::new();
    for chunk in ids.chunks(READ_CHUNK) {
        let query =
            visits::table.filter(visits::organization_id.eq_any(organizations.to_vec())).select(VisitRow::as_select());
        let query = among!(query, visits::invitation_id, chunk.to_vec());
        let rows: Vec<VisitRow> = query.load(&mut connection).await.map_err(fault)?;
        found.extend(rows.into_iter().map(|row| ((row.organization_id, row.invitation_id), row.visit())));
    }
    Ok(found)
}

/// Records the first fetch, and the first opening.
pub(crate) async fn record(
    connection: &Connection,
    organization: Key,
    id: InvitationId,
    now: Stamp,
    opened: bool,
) -> Result<(), StoreError> {
    let row = VisitRow {
        organization_id: organization,
        invitation_id: id.into(),
        fetched_at: now,
        opened_at: opened.then_some(now),
    };
    let unopened = visits::table
        .filter(visits::organization_id.eq(organization))
        .filter(visits::invitation_id.eq(Key::from(id)))
        .filter(visits::opened_at.is_null());
    let (mut first, mut second) = (connection, connection);
    diesel::insert_into(visits::table).values(row).on_conflict_do_nothing().execute(&mut first).await.map_err(fault)?;
    if opened {
        diesel::update(unopened).set(visits::opened_at.eq(Some(now))).execute(&mut second).await.map_err(fault)?;
    }
    Ok(())
}
