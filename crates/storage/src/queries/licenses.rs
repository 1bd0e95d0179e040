//! Statements on `licenses`.

use super::super::sql::{Connection, Db, READ_CHUNK};
use super::rows::LicenseRow;
use super::schema::licenses;
use crate::faults::{expect_rows, fault};
use crate::prepared::Prepared;
use crate::records::StoreError;
use crate::values::Key;
use diesel::prelude::*;
use diesel::query_builder::{QueryFragment, QueryId};
use diesel_async::RunQueryDsl;
use usher_domain::rules::SeatDelta;
use usher_domain::{LicenseId, LicenseUsage, OrganizationId};

/// Licenses of ids with their stored counters, locked until the transaction ends: of those who take seats at the same
/// time, one sees that it takes the last.
pub(crate) async fn to_take_from(
    mut connection: &Connection,
    organization: Key,
    ids: &[LicenseId],
) -> Result<Vec<LicenseUsage>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(READ_CHUNK) {
        let keys: Vec<Key> = chunk.iter().map(|id| Key::from(*id)).collect();
        // In the order in which they are written, so that no two transactions wait for each other.
        let query = lock_lightly!(
            licenses::table
                .filter(licenses::organization_id.eq(organization))
                .filter(licenses::id.eq_any(keys))
                .filter(licenses::deleted_at.is_null())
                .select(LicenseRow::as_select())
                .order(licenses::id)
        );
        let rows: Vec<LicenseRow> = query.load(&mut connection).await.map_err(fault)?;
        for row in rows {
            found.push(row.usage()?);
        }
    }
    Ok(found)
}

/// A license with seats of overdue invitations counted as free.
pub(super) fn freed(row: LicenseRow, overdue: &[(Key, i64)]) -> Result<LicenseUsage, StoreError> {
    let free = overdue.iter().find(|(license, _)| *license == row.id).map_or(0, |(_, seats)| *seats);
    Ok(LicenseRow { reserved: row.reserved.saturating_sub(free).max(0), ..row }.usage()?)
}

/// Changes the seats of a license on condition that no more are taken than it has. The condition is the table's own
/// constraint.
pub(crate) async fn take_seats(
    mut connection: &Connection,
    organization: Key,
    delta: &SeatDelta,
) -> Result<(), StoreError> {
    let changed = Prepared(seats_taken(organization, delta)).execute(&mut connection).await.map_err(fault)?;
    expect_rows(changed, 1, "licenses_seats")
}

/// The statement that changes the seats of a license.
pub(crate) fn seats_taken(organization: Key, delta: &SeatDelta) -> impl QueryFragment<Db> + QueryId + Send + use<> {
    use licenses::{assigned, reserved};
    let (more_reserved, more_assigned) = (i64::from(delta.reserved), i64::from(delta.assigned));
    let license = licenses::table
        .filter(licenses::organization_id.eq(organization))
        .filter(licenses::id.eq(Key::from(delta.license)));
    diesel::update(license).set((reserved.eq(reserved + more_reserved), assigned.eq(assigned + more_assigned)))
}

/// Makes licenses.
pub(super) async fn insert(
    connection: &Connection,
    organization: OrganizationId,
    new: &[LicenseUsage],
) -> Result<(), StoreError> {
    let rows: Vec<LicenseRow> = new.iter().map(|usage| LicenseRow::of(organization, usage)).collect();
    insert_rows!(connection, licenses::table, rows)
}
