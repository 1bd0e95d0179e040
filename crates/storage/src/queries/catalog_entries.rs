//! Statements on single `permissions` and `roles`, for administrators. A permission has two equal spellings, so it is
//! searched for among the few that an organization has, and written in the spelling it was created with.

use super::super::sql::Connection;
use super::catalog;
use super::rows::{RoleRow, count};
use super::schema::{permissions, roles};
use crate::documents::{write_codes, write_translations};
use crate::faults::{expect_rows, fault};
use crate::records::StoreError;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{OrganizationId, PermissionCode, PermissionEntry, Role, RoleCode, Versioned};

/// The organization's own role of a code.
pub(crate) async fn role(
    mut connection: &Connection,
    organization: Key,
    code: &RoleCode,
) -> Result<Option<Versioned<Role>>, StoreError> {
    let query = roles::table
        .filter(roles::organization_id.eq(organization))
        .filter(roles::code.eq(code.as_str()))
        .select((RoleRow::as_select(), roles::revision));
    let row: Option<(RoleRow, i64)> = query.first(&mut connection).await.optional().map_err(fault)?;
    let version =
        |(row, revision): (RoleRow, i64)| Ok(Versioned { what: row.role()?, revision: count(revision, "revision")? });
    row.map(version).transpose()
}

/// Makes a role; a conflict if there is one of its code.
pub(crate) async fn insert_role(
    connection: &Connection,
    organization: OrganizationId,
    role: &Role,
) -> Result<(), StoreError> {
    catalog::insert(connection, organization, &[], std::slice::from_ref(role)).await
}

/// Writes a role on condition that the stored revision is one less.
pub(crate) async fn update_role(
    mut connection: &Connection,
    organization: Key,
    role: &Versioned<Role>,
) -> Result<(), StoreError> {
    let Versioned { what: Role { code, name, permissions, translations }, revision } = role;
    let stored = roles::table
        .filter(roles::organization_id.eq(organization))
        .filter(roles::code.eq(code.as_str()))
        .filter(roles::revision.eq(i64::from(*revision) - 1));
    let update = diesel::update(stored).set((
        roles::name.eq(name),
        roles::permissions.eq(write_codes(permissions)),
        roles::translations.eq(write_translations(translations)),
        roles::revision.eq(i64::from(*revision)),
    ));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "roles_revision")
}

/// Locks roles against deletion until the transaction ends, in a fixed order, and returns those that there are.
pub(crate) async fn hold(
    mut connection: &Connection,
    organization: Key,
    codes: &[String],
) -> Result<Vec<String>, StoreError> {
    let stored = roles::table
        .filter(roles::organization_id.eq(organization))
        .filter(roles::code.eq_any(codes.to_vec()))
        .order(roles::code.asc())
        .select(roles::code);
    lock_against_deletion!(stored).load(&mut connection).await.map_err(fault)
}

/// Locks a role until the transaction ends.
pub(crate) async fn lock(mut connection: &Connection, organization: Key, code: &RoleCode) -> Result<(), StoreError> {
    let stored = roles::table
        .filter(roles::organization_id.eq(organization))
        .filter(roles::code.eq(code.as_str()))
        .select(roles::code);
    let _found: Option<String> = lock!(stored).first(&mut connection).await.optional().map_err(fault)?;
    Ok(())
}

/// Deletes a role on condition that it is at this revision.
pub(crate) async fn delete_role(
    mut connection: &Connection,
    organization: Key,
    code: &RoleCode,
    revision: u32,
) -> Result<(), StoreError> {
    let stored = roles::table
        .filter(roles::organization_id.eq(organization))
        .filter(roles::code.eq(code.as_str()))
        .filter(roles::revision.eq(i64::from(revision)));
    expect_rows(diesel::delete(stored).execute(&mut connection).await.map_err(fault)?, 1, "roles_revision")
}

/// Whether one of the organization's own roles names a permission.
pub(crate) async fn role_names(
    connection: &Connection,
    organization: Key,
    code: &PermissionCode,
) -> Result<bool, StoreError> {
    let own = catalog::of(connection, organization).await?;
    Ok(own.roles.iter().any(|role| role.permissions.contains(code)))
}

/// The organization's own permission of a code.
pub(crate) async fn permission(
    connection: &Connection,
    organization: Key,
    code: &PermissionCode,
) -> Result<Option<PermissionEntry>, StoreError> {
    let own = catalog::of(connection, organization).await?;
    Ok(own.permissions.into_iter().find(|entry| &entry.code == code))
}

/// Makes a permission; a conflict if there is one of its code.
pub(crate) async fn insert_permission(
    connection: &Connection,
    organization: OrganizationId,
    entry: &PermissionEntry,
) -> Result<(), StoreError> {
    catalog::insert(connection, organization, std::slice::from_ref(entry), &[]).await
}

/// Changes what people read of a permission; a conflict if it is gone.
pub(crate) async fn update_permission(
    mut connection: &Connection,
    organization: Key,
    entry: &PermissionEntry,
) -> Result<(), StoreError> {
    let stored = permissions::table
        .filter(permissions::organization_id.eq(organization))
        .filter(permissions::code.eq(entry.code.as_str()));
    let update = diesel::update(stored).set((
        permissions::description.eq(&entry.description),
        permissions::translations.eq(write_translations(&entry.translations)),
    ));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "permissions_there")
}

/// Deletes a permission; a conflict if it is gone.
pub(crate) async fn delete_permission(
    mut connection: &Connection,
    organization: Key,
    code: &PermissionCode,
) -> Result<(), StoreError> {
    let stored = permissions::table
        .filter(permissions::organization_id.eq(organization))
        .filter(permissions::code.eq(code.as_str()));
    expect_rows(diesel::delete(stored).execute(&mut connection).await.map_err(fault)?, 1, "permissions_there")
}
