//! Statements on `blocklist`: canonical addresses and whole domains that must not be invited.

use super::super::sql::{Connection, Db, READ_CHUNK};
use super::paging::{cut, rows_to_read};
use super::schema::blocklist;
use crate::cursor::text_cursor;
use crate::faults::fault;
use crate::records::StoreError;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::BTreeSet;
use usher_domain::{BlocklistEntry, CanonicalEmail, OrganizationId, Page, PageLimit};

/// Those of the addresses that the list covers, by themselves or by their domain.
pub(crate) async fn covering(
    mut connection: &Connection,
    organization: Key,
    emails: &[CanonicalEmail],
) -> Result<Vec<CanonicalEmail>, StoreError> {
    let asked: BTreeSet<&str> = emails.iter().flat_map(|email| [email.as_str(), email.domain()]).collect();
    let asked = Vec::from_iter(asked);
    let mut listed = BTreeSet::new();
    for chunk in asked.chunks(READ_CHUNK) {
        let query = blocklist::table.filter(blocklist::organization_id.eq(organization)).select(blocklist::value);
        let query = among!(query, blocklist::value, chunk.to_vec());
        let values: Vec<String> = query.load(&mut connection).await.map_err(fault)?;
        listed.extend(values);
    }
    let covered = |email: &&CanonicalEmail| listed.contains(email.as_str()) || listed.contains(email.domain());
    Ok(emails.iter().filter(covered).cloned().collect())
}

/// Adds entries to the list; existing ones stay as they are.
pub(super) async fn insert(
    mut connection: &Connection,
    organization: OrganizationId,
    values: &[String],
) -> Result<(), StoreError> {
    for value in values {
        diesel::insert_into(blocklist::table)
            .values((blocklist::organization_id.eq(Key::from(organization)), blocklist::value.eq(value)))
            .on_conflict_do_nothing()
            .execute(&mut connection)
            .await
            .map_err(fault)?;
    }
    Ok(())
}

/// Whether an entry stands on the list.
pub(crate) async fn has(
    mut connection: &Connection,
    organization: Key,
    entry: &BlocklistEntry,
) -> Result<bool, StoreError> {
    let query = blocklist::table
        .filter(blocklist::organization_id.eq(organization))
        .filter(blocklist::value.eq(entry.as_str()))
        .select(blocklist::value);
    let found: Option<String> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some())
}

/// A page of the list, in alphabetical order.
pub(crate) async fn page(
    mut connection: &Connection,
    organization: Key,
    after: Option<String>,
    limit: PageLimit,
) -> Result<Page<BlocklistEntry>, StoreError> {
    let mut query = blocklist::table
        .filter(blocklist::organization_id.eq(organization))
        .order(blocklist::value.asc())
        .limit(rows_to_read(limit))
        .select(blocklist::value)
        .into_boxed::<Db>();
    if let Some(value) = after {
        query = query.filter(blocklist::value.gt(value));
    }
    let values: Vec<String> = query.load(&mut connection).await.map_err(fault)?;
    Ok(cut(values, limit, None, |value| text_cursor(value)).map(BlocklistEntry::stored))
}

/// Adds an entry; returns whether it is new.
pub(crate) async fn add(
    mut connection: &Connection,
    organization: Key,
    entry: &BlocklistEntry,
) -> Result<bool, StoreError> {
    let values = (blocklist::organization_id.eq(organization), blocklist::value.eq(entry.as_str()));
    let insert = diesel::insert_into(blocklist::table).values(values).on_conflict_do_nothing();
    Ok(insert.execute(&mut connection).await.map_err(fault)? == 1)
}

/// Removes an entry; returns whether it existed.
pub(crate) async fn remove(
    mut connection: &Connection,
    organization: Key,
    entry: &BlocklistEntry,
) -> Result<bool, StoreError> {
    let stored = blocklist::table
        .filter(blocklist::organization_id.eq(organization))
        .filter(blocklist::value.eq(entry.as_str()));
    Ok(diesel::delete(stored).execute(&mut connection).await.map_err(fault)? == 1)
}

/// Takes addresses off the list.
pub(super) async fn forget(
    mut connection: &Connection,
    organization: Key,
    addresses: &[String],
) -> Result<(), StoreError> {
    let theirs = blocklist::table
        .filter(blocklist::organization_id.eq(organization))
        .filter(blocklist::value.eq_any(addresses.to_vec()));
    diesel::delete(theirs).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}
