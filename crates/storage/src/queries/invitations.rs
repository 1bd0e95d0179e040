//! Statements on single `invitations`.

use super::super::sql::{Connection, READ_CHUNK};
use super::rows::InvitationRow;
use super::schema::{invitations, members};
use crate::faults::{expect_rows, fault};
use crate::prepared::Prepared;
use crate::records::{StoreError, TokenDigest, TokenOwner};
use crate::sql_literals::Pending;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{AccountId, Invitation, InvitationId, MemberStatus, OrganizationId};

/// The row of one invitation in any of the organizations.
pub(super) async fn by_id(
    mut connection: &Connection,
    organizations: &[Key],
    id: InvitationId,
) -> Result<Option<InvitationRow>, StoreError> {
    let query = invitations::table
        .filter(invitations::organization_id.eq_any(organizations.to_vec()))
        .filter(invitations::id.eq(Key::from(id)))
        .select(InvitationRow::as_select());
    query.first(&mut connection).await.optional().map_err(fault)
}

/// The rows of invitations of ids in any of the organizations.
pub(super) async fn of_ids(
    mut connection: &Connection,
    organizations: &[Key],
    ids: &[Key],
) -> Result<Vec<InvitationRow>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(READ_CHUNK) {
        let query = invitations::table
            .filter(invitations::organization_id.eq_any(organizations.to_vec()))
            .select(InvitationRow::as_select());
        let query = among!(query, invitations::id, chunk.to_vec());
        let rows: Vec<InvitationRow> = query.load(&mut connection).await.map_err(fault)?;
        found.extend(rows);
    }
    Ok(found)
}

/// Across organizations: the invitations that an account can accept now, oldest member row first.
pub(crate) async fn waiting_for(
    mut connection: &Connection,
    account: AccountId,
    now: Stamp,
    most: i64,
) -> Result<Vec<(OrganizationId, InvitationId)>, StoreError> {
    let places: Vec<(Key, Option<String>)> = members::table
        .filter(members::account_id.eq(Key::from(account)))
        .filter(members::status.eq(MemberStatus::Invited.as_str()))
        .order((members::created_at.asc(), members::id.asc()))
        .limit(most)
        .select((members::organization_id, members::email_canonical))
        .load(&mut connection)
        .await
        .map_err(fault)?;
    let mut found = Vec::with_capacity(places.len());
    for (organization, email) in places {
        let query = invitations::table
            .filter(invitations::organization_id.eq(organization))
            .filter(invitations::email_canonical.eq(email.unwrap_or_default()))
            .filter(invitations::status.eq(Pending))
            .filter(invitations::account_id.eq(Key::from(account)))
            .filter(invitations::expires_at.is_null().or(invitations::expires_at.gt(now)))
            .select(invitations::id);
        let pending: Option<Key> = query.first(&mut connection).await.optional().map_err(fault)?;
        found.extend(pending.map(|id| (organization.into(), InvitationId(id.0))));
    }
    Ok(found)
}

/// The rows of invitations that are stored as pending, of addresses in canonical form.
pub(super) async fn pending_of(
    mut connection: &Connection,
    organization: Key,
    addresses: &[String],
) -> Result<Vec<InvitationRow>, StoreError> {
    let mut found = Vec::new();
    for chunk in addresses.chunks(READ_CHUNK) {
        let query = invitations::table
            .filter(invitations::organization_id.eq(organization))
            .filter(invitations::status.eq(Pending))
            .select(InvitationRow::as_select());
        let query = among!(query, invitations::email_canonical, chunk.to_vec());
        let rows: Vec<InvitationRow> = query.load(&mut connection).await.map_err(fault)?;
        found.extend(rows);
    }
    Ok(found)
}

/// Across organizations: which invitation a token opens.
pub(crate) async fn token_owner(
    mut connection: &Connection,
    digest: &[u8; 32],
) -> Result<Option<TokenOwner>, StoreError> {
    let query = invitations::table
        .filter(invitations::token_digest.eq(digest.as_slice()))
        .select((invitations::organization_id, invitations::id));
    let row: Option<(Key, Key)> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(|(organization, id)| TokenOwner { organization: organization.into(), invitation: id.into() }))
}

/// Makes invitations; a conflict if an address has a pending one.
pub(crate) async fn insert(
    connection: &Connection,
    organization: OrganizationId,
    new: &[(Invitation, TokenDigest)],
) -> Result<(), StoreError> {
    let mut rows: Vec<InvitationRow> =
        new.iter().map(|(invitation, digest)| InvitationRow::of(organization, invitation, digest)).collect();
    // In the same order in every batch, as with accounts.
    rows.sort_by(|a, b| a.email_canonical.cmp(&b.email_canonical));
    insert_rows!(connection, invitations::table, rows)
}

/// Changes one invitation on condition that its stored revision is one less.
pub(crate) async fn update(
    mut connection: &Connection,
    organization: OrganizationId,
    invitation: &Invitation,
    digest: &TokenDigest,
) -> Result<(), StoreError> {
    let row = InvitationRow::of(organization, invitation, digest);
    let before = invitations::table
        .filter(invitations::organization_id.eq(row.organization_id))
        .filter(invitations::id.eq(row.id))
        .filter(invitations::revision.eq(row.revision - 1));
    let changed = Prepared(diesel::update(before).set(&row)).execute(&mut connection).await.map_err(fault)?;
    expect_rows(changed, 1, "invitations_revision")
}
