//! Invitations that are stored as pending but have expired. "Expired" is computed, so these are searched for wherever
//! their seat or their address is needed again; each look-up walks an index of pending invitations by expiry.

use super::super::sql::{Connection, READ_CHUNK};
use super::members;
use super::rows::InvitationRow;
use super::schema::{invitations, members as member_rows, organizations};
use crate::faults::{Unreadable, fault};
use crate::planner_hint::FilterOnly;
use crate::records::{LAPSED_AT_ONCE, OverdueQuery, StoreError};
use crate::sql_literals::{Pending, Reserved};
use crate::values::{Key, Stamp};
use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::HashMap;
use usher_domain::{CanonicalEmail, Invitation, LicenseId, Member, OrganizationId};
use uuid::Uuid;

/// The most that is found by one call.
const MOST: i64 = 1000;

/// The overdue invitations of an organization, without further conditions.
macro_rules! lapsed_in {
    ($organization:expr, $now:expr) => {
        invitations::table
            .filter(invitations::organization_id.eq($organization))
            .filter(invitations::status.eq(Pending))
            .filter(invitations::expires_at.le($now))
    };
}

/// Overdue invitations with their members.
pub(crate) async fn find(
    mut connection: &Connection,
    organization: Key,
    query: &OverdueQuery,
) -> Result<Vec<(Invitation, Member)>, StoreError> {
    let now = Stamp::from(query.now);
    let mut rows: Vec<InvitationRow> = Vec::new();
    for chunk in query.emails.chunks(READ_CHUNK) {
        let texts: Vec<&str> = chunk.iter().map(CanonicalEmail::as_str).collect();
        let found = lapsed_in!(organization, now).filter(invitations::email_canonical.eq_any(texts)).limit(MOST);
        rows.extend(found.select(InvitationRow::as_select()).load(&mut connection).await.map_err(fault)?);
    }
    for chunk in query.licenses.chunks(READ_CHUNK) {
        let keys: Vec<Key> = chunk.iter().map(|id| Key::from(*id)).collect();
        let found = lapsed_in!(organization, now).filter(invitations::license_id.eq_any(keys)).limit(MOST);
        rows.extend(found.select(InvitationRow::as_select()).load(&mut connection).await.map_err(fault)?);
    }
    if query.emails.is_empty() && query.licenses.is_empty() {
        let found = lapsed_in!(organization, now).limit(i64::try_from(LAPSED_AT_ONCE).unwrap_or(MOST));
        rows = found.select(InvitationRow::as_select()).load(&mut connection).await.map_err(fault)?;
    }
    rows.sort_by_key(|row| row.id);
    rows.dedup_by_key(|row| row.id);
    rows.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    let ids: Vec<Key> = rows.iter().map(|row| row.member_id).collect();
    let found = members::understood(members::of_ids(connection, &[organization], &ids).await?)?;
    let members: HashMap<Key, Member> = found.into_iter().map(|member| (member.id.into(), member)).collect();
    let paired = |row: InvitationRow| {
        let member = members.get(&row.member_id).cloned().ok_or(Unreadable("member of an invitation"))?;
        Ok((row.invitation()?, member))
    };
    rows.into_iter().map(paired).collect()
}

/// Whether seats of the licenses are held by overdue invitations.
pub(crate) async fn hold_seats_of(
    mut connection: &Connection,
    organization: Key,
    licenses: &[LicenseId],
    now: Stamp,
) -> Result<bool, StoreError> {
    for chunk in licenses.chunks(READ_CHUNK) {
        let keys: Vec<Key> = chunk.iter().map(|id| Key::from(*id)).collect();
        let overdue = invitations::table
            .filter(FilterOnly(invitations::organization_id.eq(organization)))
            .filter(invitations::status.eq(Pending))
            .filter(invitations::expires_at.le(now));
        let holds = overdue
            .inner_join(
                member_rows::table.on(member_rows::organization_id
                    .eq(invitations::organization_id)
                    .and(member_rows::id.eq(invitations::member_id))),
            )
            .filter(member_rows::seat_state.eq(Reserved.nullable()))
            .filter(member_rows::license_id.eq_any(keys.clone()))
            .select(invitations::id)
            .limit(1);
        let found: Vec<Key> = among!(holds, invitations::license_id.assume_not_null(), keys)
            .load(&mut connection)
            .await
            .map_err(fault)?;
        if !found.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many seats of each license are held by overdue invitations.
pub(super) async fn reservations(
    mut connection: &Connection,
    organization: Key,
    now: Stamp,
) -> Result<Vec<(Key, i64)>, StoreError> {
    let query = lapsed_in!(organization, now)
        .inner_join(
            member_rows::table.on(member_rows::organization_id
                .eq(invitations::organization_id)
                .and(member_rows::id.eq(invitations::member_id))),
        )
        .filter(member_rows::seat_state.eq(Reserved.nullable()))
        .group_by(member_rows::license_id)
        .select((member_rows::license_id, count_star()));
    let rows: Vec<(Option<Key>, i64)> = query.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().filter_map(|(license, seats)| license.map(|license| (license, seats))).collect())
}

/// Across organizations: those that have overdue invitations, in the order of their ids behind one, at most 100.
pub(crate) async fn organizations(
    mut connection: &Connection,
    now: Stamp,
    after: Option<OrganizationId>,
) -> Result<Vec<OrganizationId>, StoreError> {
    let behind = after.map_or(Key(Uuid::nil()), Key::from);
    let query = organizations::table
        .filter(organizations::id.gt(behind))
        .filter(exists(lapsed_in!(organizations::id, now)))
        .order(organizations::id.asc())
        .select(organizations::id)
        .limit(100);
    let rows: Vec<Key> = query.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().map(OrganizationId::from).collect())
}
