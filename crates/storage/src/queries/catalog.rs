//! Statements on `permissions` and `roles`: what an organization has beside the built-in catalog.

use super::super::sql::Connection;
use super::resources;
use super::rows::{PermissionRow, RoleRow};
use super::schema::{permissions, roles};
use crate::faults::fault;
use crate::records::{CatalogRecords, StoreError};
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{OrganizationId, PermissionEntry, Role};

/// The organization's own permissions and roles, ordered by code.
pub(crate) async fn of(connection: &Connection, organization: Key) -> Result<CatalogRecords, StoreError> {
    let (mut first, mut second) = (connection, connection);
    let (entries, sets, tree) = together!(
        permissions::table
            .filter(permissions::organization_id.eq(organization))
            .order(permissions::code.asc())
            .select(PermissionRow::as_select())
            .load::<PermissionRow>(&mut first),
        roles::table
            .filter(roles::organization_id.eq(organization))
            .order(roles::code.asc())
            .select(RoleRow::as_select())
            .load::<RoleRow>(&mut second),
        resources::tree(connection, organization),
    );
    Ok(CatalogRecords {
        permissions: entries.map_err(fault)?.into_iter().map(PermissionRow::entry).collect::<Result<_, _>>()?,
        roles: sets.map_err(fault)?.into_iter().map(RoleRow::role).collect::<Result<_, _>>()?,
        tree: tree?,
    })
}

/// Adds permissions and roles.
pub(super) async fn insert(
    connection: &Connection,
    organization: OrganizationId,
    entries: &[PermissionEntry],
    sets: &[Role],
) -> Result<(), StoreError> {
    let entries: Vec<PermissionRow> = entries.iter().map(|entry| PermissionRow::of(organization, entry)).collect();
    let sets: Vec<RoleRow> = sets.iter().map(|role| RoleRow::of(organization, role)).collect();
    insert_rows!(connection, permissions::table, entries)?;
    insert_rows!(connection, roles::table, sets)
}
