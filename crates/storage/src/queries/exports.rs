//! Reading all state a page at a time, in the order of ids, which both databases sort alike. Across organizations, and
//! in one snapshot that its caller holds: nothing here may write or lock.

use super::super::sql::{Connection, Db, READ_CHUNK};
use super::rows::{AccountRow, ApiKeyRow, InvitationRow, LicenseRow, MemberRow, OrganizationRow, ResourceRow};
use super::schema::{
    account_credentials, accounts, api_keys, invitations, licenses, members, organizations, resources,
};
use crate::faults::fault;
use crate::records::{AccountRecord, ExportedKey, ExportedMember, StoreError};
use crate::values::{Key, Stamp};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{Invitation, InvitationStatus, License, MemberId, Organization, Resource};

/// How many rows a page has.
pub(crate) const PAGE: i64 = 500;

type MemberWithAccount = (MemberRow, Option<AccountRow>);

/// The organizations behind an id, or the one that was asked for.
pub(crate) async fn organizations(
    mut connection: &Connection,
    only: Option<Key>,
    after: Option<Key>,
) -> Result<Vec<Organization>, StoreError> {
    let mut query = organizations::table
        .order(organizations::id.asc())
        .limit(PAGE)
        .select(OrganizationRow::as_select())
        .into_boxed::<Db>();
    if let Some(only) = only {
        query = query.filter(organizations::id.eq(only));
    }
    if let Some(after) = after {
        query = query.filter(organizations::id.gt(after));
    }
    let rows: Vec<OrganizationRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.organization()?)).collect()
}

/// The accounts behind an id that have a place in any organization, or in the one that was asked for. The place of
/// somebody who was erased has no address, and nothing refers to a person by it.
pub(crate) async fn people(
    mut connection: &Connection,
    only: Option<Key>,
    after: Option<Key>,
) -> Result<Vec<AccountRecord>, StoreError> {
    let mut query = accounts::table
        .left_join(account_credentials::table)
        .order(accounts::id.asc())
        .limit(PAGE)
        .select((AccountRow::as_select(), account_credentials::password_hash.nullable()))
        .into_boxed::<Db>();
    let placed = members::table
        .filter(members::account_id.eq(accounts::id.nullable()))
        .filter(members::email_canonical.is_not_null());
    query = match only {
        Some(only) => query.filter(exists(placed.filter(members::organization_id.eq(only)))),
        None => query.filter(exists(placed)),
    };
    if let Some(after) = after {
        query = query.filter(accounts::id.gt(after));
    }
    let rows: Vec<(AccountRow, Option<String>)> = query.load(&mut connection).await.map_err(fault)?;
    let record = |(row, password_hash): (AccountRow, _)| Ok(AccountRecord { account: row.account()?, password_hash });
    rows.into_iter().map(record).collect()
}

/// Licenses that were not deleted.
pub(crate) async fn licenses(
    mut connection: &Connection,
    organization: Key,
    after: Option<Key>,
) -> Result<Vec<License>, StoreError> {
    let mut query = licenses::table
        .filter(licenses::organization_id.eq(organization))
        .filter(licenses::deleted_at.is_null())
        .order(licenses::id.asc())
        .limit(PAGE)
        .select(LicenseRow::as_select())
        .into_boxed::<Db>();
    if let Some(after) = after {
        query = query.filter(licenses::id.gt(after));
    }
    let rows: Vec<LicenseRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.usage()?.license)).collect()
}

/// Resources at the top, or those below others.
pub(crate) async fn resources(
    mut connection: &Connection,
    organization: Key,
    below: bool,
    after: Option<Key>,
) -> Result<Vec<Resource>, StoreError> {
    let mut query = resources::table
        .filter(resources::organization_id.eq(organization))
        .order(resources::id.asc())
        .limit(PAGE)
        .select(ResourceRow::as_select())
        .into_boxed::<Db>();
    query = if below {
        query.filter(resources::parent_id.is_not_null())
    } else {
        query.filter(resources::parent_id.is_null())
    };
    if let Some(after) = after {
        query = query.filter(resources::id.gt(after));
    }
    let rows: Vec<ResourceRow> = query.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().map(ResourceRow::resource).collect())
}

/// Members in any state.
pub(crate) async fn members(
    mut connection: &Connection,
    organization: Key,
    after: Option<Key>,
) -> Result<Vec<ExportedMember>, StoreError> {
    let mut query = members::table
        .left_join(accounts::table)
        .filter(members::organization_id.eq(organization))
        .order(members::id.asc())
        .limit(PAGE)
        .select((MemberRow::as_select(), Option::<AccountRow>::as_select()))
        .into_boxed::<Db>();
    if let Some(after) = after {
        query = query.filter(members::id.gt(after));
    }
    let rows: Vec<MemberWithAccount> = query.load(&mut connection).await.map_err(fault)?;
    understood(rows)
}

/// The members of ids, in any order.
pub(crate) async fn members_of(
    mut connection: &Connection,
    organization: Key,
    ids: &[Key],
) -> Result<Vec<ExportedMember>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(READ_CHUNK) {
        let query = members::table
            .left_join(accounts::table)
            .filter(members::organization_id.eq(organization))
            .filter(members::id.eq_any(chunk.to_vec()))
            .select((MemberRow::as_select(), Option::<AccountRow>::as_select()));
        let rows: Vec<MemberWithAccount> = query.load(&mut connection).await.map_err(fault)?;
        found.extend(understood(rows)?);
    }
    Ok(found)
}

/// Those of the members who have an invitation that can be accepted.
pub(crate) async fn waiting(
    mut connection: &Connection,
    organization: Key,
    ids: &[Key],
    now: Stamp,
) -> Result<Vec<MemberId>, StoreError> {
    let mut found = Vec::new();
    for chunk in ids.chunks(READ_CHUNK) {
        let query = invitations::table
            .filter(invitations::organization_id.eq(organization))
            .filter(invitations::member_id.eq_any(chunk.to_vec()))
            .filter(invitations::status.eq(InvitationStatus::Pending.as_str()))
            .filter(invitations::expires_at.is_null().or(invitations::expires_at.gt(now)))
            .select(invitations::member_id);
        let ids: Vec<Key> = query.load(&mut connection).await.map_err(fault)?;
        found.extend(ids.into_iter().map(MemberId::from));
    }
    Ok(found)
}

/// Invitations that wait, and those that have expired.
pub(crate) async fn invitations(
    mut connection: &Connection,
    organization: Key,
    after: Option<Key>,
) -> Result<Vec<Invitation>, StoreError> {
    let words = [InvitationStatus::Pending.as_str(), InvitationStatus::Expired.as_str()];
    let mut query = invitations::table
        .filter(invitations::organization_id.eq(organization))
        .filter(invitations::status.eq_any(words))
        .order(invitations::id.asc())
        .limit(PAGE)
        .select(InvitationRow::as_select())
        .into_boxed::<Db>();
    if let Some(after) = after {
        query = query.filter(invitations::id.gt(after));
    }
    let rows: Vec<InvitationRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.invitation()?)).collect()
}

/// Keys that were not revoked.
pub(crate) async fn keys(
    mut connection: &Connection,
    organization: Key,
    after: Option<Key>,
) -> Result<Vec<ExportedKey>, StoreError> {
    let mut query = api_keys::table
        .filter(api_keys::organization_id.eq(organization))
        .filter(api_keys::revoked_at.is_null())
        .order(api_keys::id.asc())
        .limit(PAGE)
        .select(ApiKeyRow::as_select())
        .into_boxed::<Db>();
    if let Some(after) = after {
        query = query.filter(api_keys::id.gt(after));
    }
    let rows: Vec<ApiKeyRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.exported()?)).collect()
}

fn understood(rows: Vec<MemberWithAccount>) -> Result<Vec<ExportedMember>, StoreError> {
    let understand = |(row, account): MemberWithAccount| {
        let account = account.map(AccountRow::account).transpose()?;
        let member = row.member(account.as_ref().map(|account| account.ordinal.0))?;
        Ok(ExportedMember { member, account })
    };
    rows.into_iter().map(understand).collect()
}
