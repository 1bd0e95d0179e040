//! Statements on `api_keys`. The look-ups go across organizations: the key determines where its holder may act.

use super::super::sql::{Connection, Db, READ_CHUNK};
use super::paging::{cut, rows_to_read};
use super::rows::{ApiKeyRow, OrganizationRow};
use super::schema::{api_keys, organizations};
use super::{confined, members};
use crate::cursor::KeysetPosition;
use crate::documents::write_codes;
use crate::faults::{expect_rows, fault};
use crate::records::{ApiKeyRecord, NewApiKey, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::{BTreeSet, HashMap};
use usher_domain::{ApiKeyId, Member, MemberId, OrganizationId, Page, PageLimit, ReadScope, Timestamp};

type KeyWithOrganization = (ApiKeyRow, OrganizationRow);

/// The key of a digest.
pub(crate) async fn by_digest(
    mut connection: &Connection,
    digest: &[u8; 32],
) -> Result<Option<ApiKeyRecord>, StoreError> {
    let query = api_keys::table
        .inner_join(organizations::table)
        .filter(api_keys::digest.eq(digest.as_slice()))
        .select((ApiKeyRow::as_select(), OrganizationRow::as_select()));
    let rows: Vec<KeyWithOrganization> = query.load(&mut connection).await.map_err(fault)?;
    Ok(records(connection, rows).await?.pop())
}

/// The key of an id.
pub(crate) async fn by_id(mut connection: &Connection, id: ApiKeyId) -> Result<Option<ApiKeyRecord>, StoreError> {
    let query = api_keys::table
        .inner_join(organizations::table)
        .filter(api_keys::id.eq(Key::from(id)))
        .select((ApiKeyRow::as_select(), OrganizationRow::as_select()));
    let rows: Vec<KeyWithOrganization> = query.load(&mut connection).await.map_err(fault)?;
    Ok(records(connection, rows).await?.pop())
}

/// The keys of an organization, newest first.
pub(crate) async fn list(
    mut connection: &Connection,
    organization: OrganizationId,
) -> Result<Vec<ApiKeyRecord>, StoreError> {
    let query = api_keys::table
        .inner_join(organizations::table)
        .filter(api_keys::organization_id.eq(Key::from(organization)))
        .order((api_keys::created_at.desc(), api_keys::id.desc()))
        .select((ApiKeyRow::as_select(), OrganizationRow::as_select()));
    let rows: Vec<KeyWithOrganization> = query.load(&mut connection).await.map_err(fault)?;
    records(connection, rows).await
}

/// The keys of rows with the members they belong to and those who created them.
async fn records(connection: &Connection, rows: Vec<KeyWithOrganization>) -> Result<Vec<ApiKeyRecord>, StoreError> {
    let places: BTreeSet<Key> = rows.iter().map(|(key, _)| key.organization_id).collect();
    let people: BTreeSet<Key> = rows.iter().flat_map(|(key, _)| [key.member_id, key.maker_id]).flatten().collect();
    let found = members::of_ids(connection, &Vec::from_iter(places), &Vec::from_iter(people)).await?;
    let found = members::understood(found)?.into_iter();
    let members: HashMap<(Key, Key), Member> =
        found.map(|member| ((member.organization.into(), member.id.into()), member)).collect();
    let record = |(key, organization): KeyWithOrganization| {
        let named = |id: Option<Key>| members.get(&(key.organization_id, id?)).cloned();
        let (member, maker) = (named(key.member_id), named(key.maker_id));
        Ok(key.record(organization.organization()?, member, maker)?)
    };
    rows.into_iter().map(record).collect()
}

/// Makes keys; a conflict if one exists.
pub(crate) async fn insert(connection: &Connection, new: &[NewApiKey]) -> Result<(), StoreError> {
    let rows: Vec<ApiKeyRow> = new.iter().map(ApiKeyRow::of).collect();
    insert_rows!(connection, api_keys::table, rows)
}

/// Revokes a key; returns whether there was one to revoke.
pub(crate) async fn revoke(
    mut connection: &Connection,
    organization: OrganizationId,
    id: ApiKeyId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let live = api_keys::table
        .filter(api_keys::organization_id.eq(Key::from(organization)))
        .filter(api_keys::id.eq(Key::from(id)))
        .filter(api_keys::revoked_at.is_null());
    let revoked = api_keys::revoked_at.eq(Some(Stamp::from(now)));
    let changed = diesel::update(live).set(revoked).execute(&mut connection).await.map_err(fault)?;
    Ok(changed == 1)
}

/// The keys of a member for a protocol that are not revoked.
pub(crate) async fn of_member(
    mut connection: &Connection,
    organization: Key,
    member: MemberId,
    family: &str,
) -> Result<Vec<ApiKeyId>, StoreError> {
    let live = api_keys::table
        .filter(api_keys::organization_id.eq(organization))
        .filter(api_keys::member_id.eq(Some(Key::from(member))))
        .filter(api_keys::family.eq(family))
        .filter(api_keys::revoked_at.is_null())
        .order(api_keys::id.asc())
        .select(api_keys::id);
    let ids: Vec<Key> = live.load(&mut connection).await.map_err(fault)?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// The API keys that a member has or has made, for any protocol, that are not revoked, each with its protocol.
pub(crate) async fn by_member(
    mut connection: &Connection,
    organization: Key,
    member: MemberId,
) -> Result<Vec<(ApiKeyId, String)>, StoreError> {
    let member = Some(Key::from(member));
    let live = api_keys::table
        .filter(api_keys::organization_id.eq(organization))
        .filter(api_keys::member_id.eq(member).or(api_keys::maker_id.eq(member)))
        .filter(api_keys::revoked_at.is_null())
        .order(api_keys::id.asc())
        .select((api_keys::id, api_keys::family));
    let found: Vec<(Key, String)> = live.load(&mut connection).await.map_err(fault)?;
    Ok(found.into_iter().map(|(id, family)| (id.into(), family)).collect())
}

/// Records that a key was used, unless a use after an instant is recorded already; returns whether it was recorded.
pub(crate) async fn note_use(
    mut connection: &Connection,
    id: ApiKeyId,
    now: Stamp,
    before: Stamp,
) -> Result<bool, StoreError> {
    let stale = api_keys::table
        .filter(api_keys::id.eq(Key::from(id)))
        .filter(api_keys::last_used_at.is_null().or(api_keys::last_used_at.le(before)));
    let update = diesel::update(stale).set(api_keys::last_used_at.eq(Some(now)));
    Ok(update.execute(&mut connection).await.map_err(fault)? == 1)
}

/// Locks an organization's key until the transaction ends, so that what is written of it is what it was read as.
pub(crate) async fn lock(mut connection: &Connection, organization: Key, id: ApiKeyId) -> Result<(), StoreError> {
    let row = api_keys::table
        .filter(api_keys::organization_id.eq(organization))
        .filter(api_keys::id.eq(Key::from(id)))
        .select(api_keys::id);
    let _held: Option<Key> = lock!(row).first(&mut connection).await.optional().map_err(fault)?;
    Ok(())
}

/// The organization's key of an id.
pub(crate) async fn of_organization(
    connection: &Connection,
    organization: Key,
    id: ApiKeyId,
) -> Result<Option<ApiKeyRecord>, StoreError> {
    Ok(of_ids(connection, organization, &[id]).await?.pop())
}

/// The organization's keys of ids.
pub(crate) async fn of_ids(
    mut connection: &Connection,
    organization: Key,
    ids: &[ApiKeyId],
) -> Result<Vec<ApiKeyRecord>, StoreError> {
    let mut found: Vec<KeyWithOrganization> = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(READ_CHUNK) {
        let ids: Vec<Key> = chunk.iter().copied().map(Key::from).collect();
        let query = api_keys::table
            .inner_join(organizations::table)
            .filter(api_keys::organization_id.eq(organization))
            .filter(api_keys::id.eq_any(ids))
            .select((ApiKeyRow::as_select(), OrganizationRow::as_select()));
        let rows: Vec<KeyWithOrganization> = query.load(&mut connection).await.map_err(fault)?;
        found.extend(rows);
    }
    records(connection, found).await
}

/// A page of an organization's keys, newest first.
pub(crate) async fn page(
    mut connection: &Connection,
    place: &ReadScope,
    after: Option<KeysetPosition>,
    limit: PageLimit,
) -> Result<Page<ApiKeyRecord>, StoreError> {
    let mut query = api_keys::table
        .inner_join(organizations::table)
        .filter(api_keys::organization_id.eq(Key::from(place.scope())))
        .order((api_keys::created_at.desc(), api_keys::id.desc()))
        .limit(rows_to_read(limit))
        .select((ApiKeyRow::as_select(), OrganizationRow::as_select()))
        .into_boxed::<Db>();
    if let Some(confines) = place.confines() {
        query = query.filter(api_keys::member_id.eq(confined::own(confines)));
    }
    if let Some(KeysetPosition { created_at, id }) = after {
        query = query
            .filter(api_keys::created_at.le(created_at))
            .filter(api_keys::created_at.lt(created_at).or(api_keys::id.lt(id)));
    }
    let rows: Vec<KeyWithOrganization> = query.load(&mut connection).await.map_err(fault)?;
    let page = cut(rows, limit, None, |(row, _)| row.place().cursor());
    Ok(Page { entries: records(connection, page.entries).await?, next: page.next, total: None })
}

/// Sets when a key that is not revoked stops working; a conflict if there is none.
pub(crate) async fn expire(
    mut connection: &Connection,
    organization: Key,
    id: ApiKeyId,
    at: Stamp,
) -> Result<(), StoreError> {
    let live = api_keys::table
        .filter(api_keys::organization_id.eq(organization))
        .filter(api_keys::id.eq(Key::from(id)))
        .filter(api_keys::revoked_at.is_null());
    let update = diesel::update(live).set(api_keys::expires_at.eq(Some(at)));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "api_keys_live")
}

/// Sets what a key that is not revoked is limited to, what it is for and when it stops working; a conflict if there is
/// none.
pub(crate) async fn update(
    mut connection: &Connection,
    organization: Key,
    key: &ApiKeyRecord,
) -> Result<(), StoreError> {
    let live = api_keys::table
        .filter(api_keys::organization_id.eq(organization))
        .filter(api_keys::id.eq(Key::from(key.id)))
        .filter(api_keys::revoked_at.is_null());
    let update = diesel::update(live).set((
        api_keys::scopes.eq(write_codes(&key.scopes)),
        api_keys::description.eq(&key.description),
        api_keys::expires_at.eq(key.expires_at.map(Stamp::from)),
    ));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "api_keys_live")
}

/// Makes a member responsible for a key that is not revoked, and sets its new expiry; a conflict if there is none.
pub(crate) async fn take_over(
    mut connection: &Connection,
    organization: Key,
    id: ApiKeyId,
    maker: Option<Key>,
    until: Option<Stamp>,
) -> Result<(), StoreError> {
    let live = api_keys::table
        .filter(api_keys::organization_id.eq(organization))
        .filter(api_keys::id.eq(Key::from(id)))
        .filter(api_keys::revoked_at.is_null());
    let update = diesel::update(live).set((api_keys::maker_id.eq(maker), api_keys::expires_at.eq(until)));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "api_keys_live")
}
