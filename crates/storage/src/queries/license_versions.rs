//! Statements on `licenses` for administrators. Deleted licenses are never found.

use super::super::sql::{Connection, Db};
use super::paging::rows_to_read;
use super::rows::{LicenseRow, count};
use super::schema::licenses;
use super::{licenses as plain, overdue, paging};
use crate::cursor::NamePlace;
use crate::faults::{expect_rows, fault};
use crate::records::StoreError;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{License, LicenseId, LicenseUsage, OrganizationId, Page, PageLimit, Versioned};

/// The license of an id by its stored counters.
pub(crate) async fn by_id(
    mut connection: &Connection,
    organization: Key,
    id: LicenseId,
) -> Result<Option<Versioned<LicenseUsage>>, StoreError> {
    let query = licenses::table
        .filter(licenses::organization_id.eq(organization))
        .filter(licenses::id.eq(Key::from(id)))
        .filter(licenses::deleted_at.is_null())
        .select((LicenseRow::as_select(), licenses::revision));
    let row: Option<(LicenseRow, i64)> = query.first(&mut connection).await.optional().map_err(fault)?;
    let version = |(row, revision): (LicenseRow, i64)| {
        Ok(Versioned { what: row.usage()?, revision: count(revision, "revision")? })
    };
    row.map(version).transpose()
}

/// The license of an id with seats of overdue invitations counted as free.
pub(crate) async fn as_seen(
    connection: &Connection,
    organization: Key,
    id: LicenseId,
    now: Stamp,
) -> Result<Option<Versioned<LicenseUsage>>, StoreError> {
    let (found, overdue) =
        together!(by_id(connection, organization, id), overdue::reservations(connection, organization, now));
    let (found, overdue) = (found?, overdue?);
    let version = |known: Versioned<LicenseUsage>| {
        let row = LicenseRow::of(organization.into(), &known.what);
        Ok(Versioned { what: plain::freed(row, &overdue)?, revision: known.revision })
    };
    found.map(version).transpose()
}

/// A page of licenses, by name then id, with seats of overdue invitations counted as free.
pub(crate) async fn page(
    mut connection: &Connection,
    organization: Key,
    after: Option<NamePlace>,
    limit: PageLimit,
    now: Stamp,
) -> Result<Page<LicenseUsage>, StoreError> {
    let mut query = licenses::table
        .filter(licenses::organization_id.eq(organization))
        .filter(licenses::deleted_at.is_null())
        .order((licenses::name.asc(), licenses::id.asc()))
        .limit(rows_to_read(limit))
        .select(LicenseRow::as_select())
        .into_boxed::<Db>();
    if let Some(NamePlace { name, id }) = after {
        // The first condition is a range of the index, the second orders the entries of the same name.
        query = query.filter(licenses::name.ge(name.clone())).filter(licenses::name.gt(name).or(licenses::id.gt(id)));
    }
    let (rows, overdue) =
        together!(query.load::<LicenseRow>(&mut connection), overdue::reservations(connection, organization, now));
    let (rows, overdue) = (rows.map_err(fault)?, overdue?);
    let page = paging::cut(rows, limit, None, |row| NamePlace { name: row.name.clone(), id: row.id }.cursor());
    let entries = page.entries.into_iter().map(|row| plain::freed(row, &overdue)).collect::<Result<_, _>>()?;
    Ok(Page { entries, next: page.next, total: None })
}

/// Makes a license without use.
pub(crate) async fn insert(
    connection: &Connection,
    organization: OrganizationId,
    license: &License,
) -> Result<(), StoreError> {
    let unused = LicenseUsage { license: license.clone(), reserved: 0, assigned: 0 };
    plain::insert(connection, organization, std::slice::from_ref(&unused)).await
}

/// Writes name and seats on condition that the stored revision is one less. That the seats taken fit is the table's own
/// constraint.
pub(crate) async fn update(
    mut connection: &Connection,
    organization: Key,
    license: &Versioned<License>,
) -> Result<(), StoreError> {
    let Versioned { what: License { id, name, seats }, revision } = license;
    let stored = licenses::table
        .filter(licenses::organization_id.eq(organization))
        .filter(licenses::id.eq(Key::from(*id)))
        .filter(licenses::deleted_at.is_null())
        .filter(licenses::revision.eq(i64::from(*revision) - 1));
    let update = diesel::update(stored).set((
        licenses::name.eq(name),
        licenses::seats.eq(i64::from(*seats)),
        licenses::revision.eq(i64::from(*revision)),
    ));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "licenses_revision")
}

/// Deletes a license on condition that it is at this revision. With its seats set to zero none can be taken any more,
/// and if one was taken concurrently, the table's own constraint refuses the change.
pub(crate) async fn delete(
    mut connection: &Connection,
    organization: Key,
    id: LicenseId,
    revision: u32,
    now: Stamp,
) -> Result<(), StoreError> {
    let stored = licenses::table
        .filter(licenses::organization_id.eq(organization))
        .filter(licenses::id.eq(Key::from(id)))
        .filter(licenses::deleted_at.is_null())
        .filter(licenses::revision.eq(i64::from(revision)));
    let update = diesel::update(stored).set((licenses::seats.eq(0_i64), licenses::deleted_at.eq(Some(now))));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "licenses_revision")
}
