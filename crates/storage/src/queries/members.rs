//! Statements on `members`.

use super::super::sql::{Connection, READ_CHUNK};
use super::rows::{MemberRow, OrganizationRow};
use super::schema::{accounts, invitations, members, organizations};
use crate::faults::{expect_rows, fault};
use crate::prepared::Prepared;
use crate::records::StoreError;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{AccountId, InvitationId, Member, MemberId, MemberStatus, Organization, OrganizationId};

/// A member row with the ordinal of its account.
pub(crate) type MemberWithOrdinal = (MemberRow, Option<i64>);

/// The members of rows.
pub(crate) fn understood(rows: Vec<MemberWithOrdinal>) -> Result<Vec<Member>, StoreError> {
    rows.into_iter().map(|(row, ordinal)| Ok(row.member(ordinal)?)).collect()
}

/// Those of the members that exist, in any order.
pub(crate) async fn with_ids(
    connection: &Connection,
    organization: Key,
    ids: &[MemberId],
) -> Result<Vec<Member>, StoreError> {
    let ids: Vec<Key> = ids.iter().copied().map(Key::from).collect();
    understood(of_ids(connection, &[organization], &ids).await?)
}

/// Whether a member was erased and so has no address. It cannot be erased until the transaction ends.
pub(super) async fn is_erased(mut connection: &Connection, organization: Key, id: Key) -> Result<bool, StoreError> {
    let query = members::table
        .filter(members::organization_id.eq(organization))
        .filter(members::id.eq(id))
        .select((members::status, members::email.is_null()));
    let found: Option<(String, bool)> = lock_lightly!(query).first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some_and(|(status, nameless)| nameless && status == MemberStatus::Removed.as_str()))
}

/// One member.
pub(crate) async fn by_id(
    mut connection: &Connection,
    organization: Key,
    id: MemberId,
) -> Result<Option<Member>, StoreError> {
    let query = members::table
        .left_join(accounts::table)
        .filter(members::organization_id.eq(organization))
        .filter(members::id.eq(Key::from(id)))
        .select((MemberRow::as_select(), accounts::ordinal.nullable()));
    let row: Option<MemberWithOrdinal> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(|(row, ordinal)| row.member(ordinal)).transpose()?)
}

/// Whether another member than this one is active. The one found is locked until the transaction ends, so that two
/// members who block each other cannot both succeed.
pub(crate) async fn another_is_active(
    mut connection: &Connection,
    organization: Key,
    id: MemberId,
) -> Result<bool, StoreError> {
    let query = members::table
        .filter(members::organization_id.eq(organization))
        .filter(members::status.eq(MemberStatus::Active.as_str()))
        .filter(members::id.ne(Key::from(id)))
        .order((members::created_at.desc(), members::id.desc()))
        .select(members::id)
        .limit(1);
    let found: Option<Key> = lock!(query).first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some())
}

/// Member rows of ids in any of the organizations.
pub(crate) async fn of_ids(
    mut connection: &Connection,
    organizations: &[Key],
    ids: &[Key],
) -> Result<Vec<MemberWithOrdinal>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(READ_CHUNK) {
        let query = members::table
            .left_join(accounts::table)
            .filter(members::organization_id.eq_any(organizations.to_vec()))
            .select((MemberRow::as_select(), accounts::ordinal.nullable()));
        let query = among!(query, members::id, chunk.to_vec());
        let rows: Vec<MemberWithOrdinal> = query.load(&mut connection).await.map_err(fault)?;
        found.extend(rows);
    }
    Ok(found)
}

/// The member that an invitation is about, and the one who invited, if a member did.
pub(super) async fn of_invitation(
    connection: &Connection,
    organization: Key,
    id: InvitationId,
) -> Result<Vec<MemberWithOrdinal>, StoreError> {
    let (mut first, mut second) = (connection, connection);
    let invitation = invitations::table
        .filter(invitations::organization_id.eq(organization))
        .filter(invitations::id.eq(Key::from(id)));
    let members = members::table
        .left_join(accounts::table)
        .filter(members::organization_id.eq(organization))
        .select((MemberRow::as_select(), accounts::ordinal.nullable()));
    let (invitee, by) = together!(
        members.filter(members::id.eq_any(invitation.select(invitations::member_id))).load(&mut first),
        members
            .filter(members::id.eq_any(invitation.select(invitations::inviter_id.assume_not_null())))
            .load(&mut second),
    );
    let mut found: Vec<MemberWithOrdinal> = invitee.map_err(fault)?;
    found.extend(by.map_err(fault)?);
    Ok(found)
}

/// Across organizations: where an account is an active or blocked member, by when it joined, then id.
pub(crate) async fn of_account(
    mut connection: &Connection,
    account: AccountId,
) -> Result<Vec<(Organization, Member)>, StoreError> {
    let words = vec![MemberStatus::Active.as_str(), MemberStatus::Blocked.as_str()];
    let query = members::table
        .inner_join(organizations::table)
        .left_join(accounts::table)
        .filter(members::account_id.eq(Key::from(account)))
        .filter(members::status.eq_any(words))
        .order((members::joined_at.asc(), members::id.asc()))
        .select((OrganizationRow::as_select(), MemberRow::as_select(), accounts::ordinal.nullable()));
    let rows: Vec<(OrganizationRow, MemberRow, Option<i64>)> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|(place, row, ordinal)| Ok((place.organization()?, row.member(ordinal)?))).collect()
}

/// Across organizations: where an account has a member row, by id.
pub(crate) async fn places_of(
    mut connection: &Connection,
    account: AccountId,
) -> Result<Vec<OrganizationId>, StoreError> {
    let query = members::table
        .filter(members::account_id.eq(Key::from(account)))
        .order(members::organization_id.asc())
        .select(members::organization_id);
    let places: Vec<Key> = query.load(&mut connection).await.map_err(fault)?;
    Ok(places.into_iter().map(OrganizationId::from).collect())
}

/// Makes members.
pub(crate) async fn insert<'a>(
    connection: &Connection,
    new: impl IntoIterator<Item = &'a Member>,
) -> Result<(), StoreError> {
    let mut rows: Vec<MemberRow> = new.into_iter().map(MemberRow::of).collect();
    // In the same order in every batch, as with accounts.
    rows.sort_by(|a, b| a.email_canonical.cmp(&b.email_canonical));
    insert_rows!(connection, members::table, rows)
}

/// Changes one member on condition that its stored revision is one less.
pub(crate) async fn update(mut connection: &Connection, member: &Member) -> Result<(), StoreError> {
    let row = MemberRow::of(member);
    let before = members::table
        .filter(members::organization_id.eq(row.organization_id))
        .filter(members::id.eq(row.id))
        .filter(members::revision.eq(row.revision - 1));
    let changed = Prepared(diesel::update(before).set(&row)).execute(&mut connection).await.map_err(fault)?;
    expect_rows(changed, 1, "members_revision")
}
