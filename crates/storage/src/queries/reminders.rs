//! Invitations whose reminder is due. Both look-ups walk an index of planned reminders up to now.

use super::super::sql::Connection;
use super::schema::invitations;
use crate::faults::fault;
use crate::records::StoreError;
use crate::sql_literals::Pending;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{InvitationId, OrganizationId};
use uuid::Uuid;

/// Across organizations: those with such invitations, in the order of their ids behind one, at most 100.
pub(crate) async fn organizations(
    mut connection: &Connection,
    now: Stamp,
    after: Option<OrganizationId>,
) -> Result<Vec<OrganizationId>, StoreError> {
    let query = invitations::table
        .filter(invitations::status.eq(Pending))
        .filter(invitations::remind_at.le(now))
        .filter(invitations::organization_id.gt(after.map_or(Key(Uuid::nil()), Key::from)))
        .order(invitations::organization_id.asc())
        .select(invitations::organization_id)
        .distinct()
        .limit(100);
    let rows: Vec<Key> = query.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().map(OrganizationId::from).collect())
}

/// Those of an organization that have been due longest.
pub(crate) async fn due(
    mut connection: &Connection,
    organization: Key,
    most: i64,
    now: Stamp,
) -> Result<Vec<InvitationId>, StoreError> {
    let query = invitations::table
        .filter(invitations::organization_id.eq(organization))
        .filter(invitations::status.eq(Pending))
        .filter(invitations::remind_at.le(now))
        .order(invitations::remind_at.asc())
        .select(invitations::id)
        .limit(most);
    let rows: Vec<Key> = query.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().map(|id| InvitationId(id.0)).collect())
}
