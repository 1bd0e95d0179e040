//! Statements on `suppressions`: addresses that an organization's mail does not go to.

use super::super::sql::{Connection, READ_CHUNK};
use super::paging::{cut, rows_to_read};
use super::rows::SuppressionRow;
use super::schema::suppressions;
use crate::cursor::KeysetPosition;
use crate::faults::fault;
use crate::records::StoreError;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{CanonicalEmail, Page, PageLimit, Suppression};
use uuid::Uuid;

/// The entry of an address.
pub(crate) async fn find(
    mut connection: &Connection,
    organization: Key,
    email: &CanonicalEmail,
) -> Result<Option<Suppression>, StoreError> {
    let query = suppressions::table
        .filter(suppressions::organization_id.eq(organization))
        .filter(suppressions::address.eq(email.as_str()))
        .select(SuppressionRow::as_select());
    let row: Option<SuppressionRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(SuppressionRow::suppression).transpose()?)
}

/// Those of the addresses that stand on the lists of any of the organizations.
pub(super) async fn among_addresses(
    mut connection: &Connection,
    organizations: &[Key],
    addresses: &[String],
) -> Result<Vec<(Key, String)>, StoreError> {
    let mut found = Vec::new();
    for chunk in addresses.chunks(READ_CHUNK) {
        let query = suppressions::table
            .filter(suppressions::organization_id.eq_any(organizations.to_vec()))
            .select((suppressions::organization_id, suppressions::address));
        let query = among!(query, suppressions::address, chunk.to_vec());
        let rows: Vec<(Key, String)> = query.load(&mut connection).await.map_err(fault)?;
        found.extend(rows);
    }
    Ok(found)
}

/// Puts an address on the list, unless it is there already.
pub(crate) async fn insert(
    mut connection: &Connection,
    organization: Key,
    id: Uuid,
    entry: &Suppression,
) -> Result<bool, StoreError> {
    let row = SuppressionRow::of(organization, Key(id), entry);
    let insert = diesel::insert_into(suppressions::table).values(row).on_conflict_do_nothing();
    Ok(insert.execute(&mut connection).await.map_err(fault)? > 0)
}

/// Takes an address off the list.
pub(crate) async fn remove(
    mut connection: &Connection,
    organization: Key,
    email: &CanonicalEmail,
) -> Result<Option<Suppression>, StoreError> {
    let one = suppressions::table
        .filter(suppressions::organization_id.eq(organization))
        .filter(suppressions::address.eq(email.as_str()));
    let removed = diesel::delete(one).returning(SuppressionRow::as_returning());
    let row: Option<SuppressionRow> = removed.get_result(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(SuppressionRow::suppression).transpose()?)
}

/// Takes addresses off the list.
pub(super) async fn forget(
    mut connection: &Connection,
    organization: Key,
    addresses: &[String],
) -> Result<(), StoreError> {
    let theirs = suppressions::table
        .filter(suppressions::organization_id.eq(organization))
        .filter(suppressions::address.eq_any(addresses.to_vec()));
    diesel::delete(theirs).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// A page of the list, newest first.
pub(crate) async fn page(
    mut connection: &Connection,
    organization: Key,
    after: Option<KeysetPosition>,
    limit: PageLimit,
) -> Result<Page<Suppression>, StoreError> {
    let first = suppressions::table
        .filter(suppressions::organization_id.eq(organization))
        .order((suppressions::created_at.desc(), suppressions::id.desc()))
        .limit(rows_to_read(limit))
        .select(SuppressionRow::as_select());
    let rows: Vec<SuppressionRow> = match after {
        None => first.load(&mut connection).await,
        Some(KeysetPosition { created_at, id }) => {
            first
                .filter(suppressions::created_at.le(created_at))
                .filter(suppressions::created_at.lt(created_at).or(suppressions::id.lt(id)))
                .load(&mut connection)
                .await
        }
    }
    .map_err(fault)?;
    let page = cut(rows, limit, None, |row| row.place().cursor());
    let entries = page.entries.into_iter().map(SuppressionRow::suppression).collect::<Result<_, _>>()?;
    Ok(Page { entries, next: page.next, total: None })
}
