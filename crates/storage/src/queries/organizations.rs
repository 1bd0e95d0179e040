//! Statements on `organizations`.

use super::super::sql::{Connection, READ_CHUNK};
use super::rows::OrganizationRow;
use super::schema::organizations;
use crate::faults::fault;
use crate::records::{Seed, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{Ordinal, Organization, OrganizationId};

/// The organizations of ids.
pub(super) async fn of_ids(mut connection: &Connection, ids: &[Key]) -> Result<Vec<Organization>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(READ_CHUNK) {
        let query =
            organizations::table.filter(organizations::id.eq_any(chunk.to_vec())).select(OrganizationRow::as_select());
        let rows: Vec<OrganizationRow> = query.load(&mut connection).await.map_err(fault)?;
        for row in rows {
            found.push(row.organization()?);
        }
    }
    Ok(found)
}

/// The organization of an id.
pub(crate) async fn by_id(mut connection: &Connection, id: OrganizationId) -> Result<Option<Organization>, StoreError> {
    let query = organizations::table.filter(organizations::id.eq(Key::from(id))).select(OrganizationRow::as_select());
    let row: Option<OrganizationRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(OrganizationRow::organization).transpose()?)
}

/// The organization of a slug.
pub(crate) async fn by_slug(mut connection: &Connection, slug: &str) -> Result<Option<Organization>, StoreError> {
    let query = organizations::table.filter(organizations::slug.eq(slug)).select(OrganizationRow::as_select());
    let row: Option<OrganizationRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(OrganizationRow::organization).transpose()?)
}

/// The organization of an integer id.
pub(crate) async fn by_ordinal(
    mut connection: &Connection,
    ordinal: Ordinal,
) -> Result<Option<Organization>, StoreError> {
    let query = organizations::table.filter(organizations::ordinal.eq(ordinal.0)).select(OrganizationRow::as_select());
    let row: Option<OrganizationRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(OrganizationRow::organization).transpose()?)
}

/// Makes the organization of a seed; a conflict if its slug is taken.
pub(super) async fn insert(mut connection: &Connection, seed: &Seed) -> Result<Organization, StoreError> {
    let row: OrganizationRow = diesel::insert_into(organizations::table)
        .values((
            organizations::id.eq(Key::from(seed.organization)),
            organizations::slug.eq(&seed.slug),
            organizations::name.eq(&seed.name),
            organizations::created_at.eq(Stamp::from(seed.now)),
        ))
        .returning(OrganizationRow::as_returning())
        .get_result(&mut connection)
        .await
        .map_err(fault)?;
    Ok(row.organization()?)
}
