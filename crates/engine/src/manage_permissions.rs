//! Permissions of an organization's own: made, read, described and deleted. Those that every organization has can only
//! be read.

use crate::catalog::builtin::{MANAGE_CATALOG, READ_CATALOG};
use crate::change::{AdminChange, Administration};
use crate::engine::Engine;
use crate::manage_templates;
use crate::paging::page;
use crate::retry::Interrupt;
use crate::scopes::access;
use usher_domain::commands::{
    CreatePermission, DeletePermission, Deleted, EditPermission, GetPermission, ListPermissions, PermissionView,
};
use usher_domain::refusal::EntityKind;
use usher_domain::{Caller, EventDetails, EventKind, Fault, Page, PermissionCode, PermissionEntry, Refusal};
use usher_storage::Granted;

/// The refusal of an unknown permission.
const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::Permission);
const SHARED: Refusal = Refusal::InvalidValue {
    field: "code",
    reason: "is of a permission that every organization has and none can change",
};

impl AdminChange for CreatePermission {
    const REQUIRED_PERMISSION: &'static str = MANAGE_CATALOG;
    const CHANGES_ORGANIZATION: bool = true;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<PermissionView, Interrupt> {
        if self.code.is_wildcard() {
            let reason = "is a wildcard, which covers permissions and is none";
            return Err(Refusal::InvalidValue { field: "code", reason }.into());
        }
        let known = work.transaction.permission(&self.code).await?.is_some();
        if known || work.engine.catalogs.shares_permission(&self.code) {
            return Err(Refusal::AlreadyExists(EntityKind::Permission).into());
        }
        let description = self.description.as_str().to_owned();
        let entry = PermissionEntry { code: self.code.clone(), description, translations: self.translations.clone() };
        work.transaction.insert_permission(&entry).await?;
        tell(work, EventKind::PermissionCreated, &entry).await?;
        Ok(PermissionView { entry, own: true })
    }
}

impl AdminChange for EditPermission {
    const REQUIRED_PERMISSION: &'static str = MANAGE_CATALOG;
    const CHANGES_ORGANIZATION: bool = true;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<PermissionView, Interrupt> {
        let known = own(work, &self.code).await?;
        let entry = PermissionEntry {
            code: known.code,
            description: self.description.as_ref().map_or(known.description, |text| text.as_str().to_owned()),
            translations: self.translations.clone().unwrap_or(known.translations),
        };
        work.transaction.update_permission(&entry).await?;
        tell(work, EventKind::PermissionUpdated, &entry).await?;
        Ok(PermissionView { entry, own: true })
    }
}

impl AdminChange for DeletePermission {
    const REQUIRED_PERMISSION: &'static str = MANAGE_CATALOG;
    const CHANGES_ORGANIZATION: bool = true;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Deleted, Interrupt> {
        let known = own(work, &self.code).await?;
        let granted = Granted::Permission(known.code.clone());
        let named = work.transaction.role_names(&known.code).await?;
        if named || work.transaction.is_granted(&granted, work.now).await? {
            return Err(Refusal::InUse(EntityKind::Permission).into());
        }
        work.transaction.take_from_expired(&granted, work.now).await?;
        manage_templates::take(work, &granted).await?;
        work.transaction.delete_permission(&known.code).await?;
        tell(work, EventKind::PermissionDeleted, &known).await?;
        Ok(Deleted)
    }
}

async fn tell(work: &mut Administration<'_, '_>, kind: EventKind, entry: &PermissionEntry) -> Result<(), Interrupt> {
    let PermissionEntry { code: permission, description, translations: _ } = entry.clone();
    work.tell(kind, EventDetails::Permission { permission, description }).await
}

async fn own(work: &mut Administration<'_, '_>, code: &PermissionCode) -> Result<PermissionEntry, Interrupt> {
    match work.transaction.permission(code).await? {
        Some(known) => Ok(known),
        None if work.engine.catalogs.shares_permission(code) => Err(SHARED.into()),
        None => Err(UNKNOWN.into()),
    }
}

pub(crate) async fn get(engine: &Engine, caller: &Caller, command: &GetPermission) -> Result<PermissionView, Fault> {
    let access = access(caller, READ_CATALOG)?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    let found = catalog.permissions.iter().find(|entry| entry.code == command.code);
    Ok(found.map(|entry| view(engine, entry)).ok_or(UNKNOWN)?)
}

pub(crate) async fn list(
    engine: &Engine,
    caller: &Caller,
    command: &ListPermissions,
) -> Result<Page<PermissionView>, Fault> {
    let access = access(caller, READ_CATALOG)?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    let entries = catalog.permissions.iter().map(|entry| view(engine, entry)).collect();
    Ok(page(entries, |view: &PermissionView| view.entry.code.as_str(), command.after.as_ref(), command.limit)?)
}

fn view(engine: &Engine, entry: &PermissionEntry) -> PermissionView {
    PermissionView { entry: entry.clone(), own: !engine.catalogs.shares_permission(&entry.code) }
}
