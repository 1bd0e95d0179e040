//! Roles of an organization's own: made, read, changed and deleted. Those that every organization has can only be read.

use crate::catalog::builtin::{MANAGE_CATALOG, READ_CATALOG};
use crate::change::{AdminChange, Administration};
use crate::change_invitation::renew_links;
use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_templates;
use crate::paging::page;
use crate::retry::Interrupt;
use crate::scopes::access;
use crate::{administrators, view};
use usher_domain::commands::{CreateRole, DeleteRole, Deleted, EditRole, GetRole, ListRoles, RoleView};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::{check_role, check_role_covered};
use usher_domain::versioned::check_revision;
use usher_domain::{Caller, EventDetails, EventKind, Fault, Page, Refusal, Role, RoleCode, Versioned};
use usher_storage::Granted;

/// What an unknown role is answered with.
const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::Role);
const SHARED: Refusal =
    Refusal::InvalidValue { field: "code", reason: "is of a role that every organization has and none can change" };

impl AdminChange for CreateRole {
    const REQUIRED_PERMISSION: &'static str = MANAGE_CATALOG;
    const CHANGES_ORGANIZATION: bool = true;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<RoleView>, Interrupt> {
        check_role(&[], &self.permissions, work.access, work.catalog)?;
        let known = work.transaction.role_version(&self.code).await?.is_some();
        if known || work.engine.catalogs.shares_role(&self.code) {
            return Err(Refusal::AlreadyExists(EntityKind::Role).into());
        }
        let (code, permissions) = (self.code.clone(), self.permissions.clone());
        let (name, translations) = (self.name.as_str().to_owned(), self.translations.clone());
        let role = Role { code, name, permissions, translations };
        work.transaction.insert_role(&role).await?;
        tell(work, EventKind::RoleCreated, &role).await?;
        Ok(Versioned { what: RoleView { role, own: true }, revision: 0 })
    }
}

impl AdminChange for EditRole {
    const REQUIRED_PERMISSION: &'static str = MANAGE_CATALOG;
    const CHANGES_ORGANIZATION: bool = true;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<RoleView>, Interrupt> {
        let Versioned { what: known, revision } = own(work, &self.code).await?;
        check_revision(self.expected, revision)?;
        match &self.permissions {
            Some(permissions) => check_role(&known.permissions, permissions, work.access, work.catalog)?,
            None => check_role_covered(&known.permissions, work.access)?,
        }
        let before = known.clone();
        let gains = self.permissions.iter().flatten().any(|code| !known.permissions.contains(code));
        let role = Role {
            code: known.code,
            name: self.name.as_ref().map_or(known.name, |name| name.as_str().to_owned()),
            permissions: self.permissions.clone().unwrap_or(known.permissions),
            translations: self.translations.clone().unwrap_or(known.translations),
        };
        administrators::check_role(work.transaction, work.access, work.catalog, (&before, &role)).await?;
        let changed = Versioned { what: role, revision: revision + 1 };
        work.transaction.update_role(&changed).await?;
        if gains {
            // Whoever was shown a link before was asked for what the role meant then.
            let hands_out = view::hands_out(work.engine, work.settings);
            renew_links(work.transaction, &Granted::Role(self.code.clone()), hands_out).await?;
        }
        tell(work, EventKind::RoleUpdated, &changed.what).await?;
        let Versioned { what: role, revision } = changed;
        Ok(Versioned { what: RoleView { role, own: true }, revision })
    }
}

impl AdminChange for DeleteRole {
    const REQUIRED_PERMISSION: &'static str = MANAGE_CATALOG;
    const CHANGES_ORGANIZATION: bool = true;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Deleted, Interrupt> {
        // Whoever grants the role at this moment holds it: their grant is seen below, or they see that the role is gone.
        work.transaction.lock_role(&self.code).await?;
        let Versioned { what: known, revision } = own(work, &self.code).await?;
        check_revision(self.expected, revision)?;
        check_role_covered(&known.permissions, work.access)?;
        if work.transaction.is_granted(&Granted::Role(self.code.clone()), work.now).await? {
            return Err(Refusal::InUse(EntityKind::Role).into());
        }
        work.transaction.take_from_expired(&Granted::Role(self.code.clone()), work.now).await?;
        manage_templates::take(work, &Granted::Role(self.code.clone())).await?;
        work.transaction.delete_role(&self.code, revision).await?;
        tell(work, EventKind::RoleDeleted, &known).await?;
        Ok(Deleted)
    }
}

async fn tell(work: &mut Administration<'_, '_>, kind: EventKind, role: &Role) -> Result<(), Interrupt> {
    let Role { code: role, name, permissions, translations: _ } = role.clone();
    work.tell(kind, EventDetails::Role { role, name, permissions }).await
}

async fn own(work: &mut Administration<'_, '_>, code: &RoleCode) -> Result<Versioned<Role>, Interrupt> {
    match work.transaction.role_version(code).await? {
        Some(known) => Ok(known),
        None if work.engine.catalogs.shares_role(code) => Err(SHARED.into()),
        None => Err(UNKNOWN.into()),
    }
}

pub(crate) async fn get(engine: &Engine, caller: &Caller, command: &GetRole) -> Result<Versioned<RoleView>, Fault> {
    let access = access(caller, READ_CATALOG)?;
    let own = engine.db.find_role(&access.scope, &command.code).await.map_err(failed)?;
    if let Some(Versioned { what: role, revision }) = own {
        return Ok(Versioned { what: RoleView { role, own: true }, revision });
    }
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    let shared = catalog.role(&command.code).filter(|_| engine.catalogs.shares_role(&command.code));
    let role = shared.cloned().ok_or(UNKNOWN)?;
    Ok(Versioned { what: RoleView { role, own: false }, revision: 0 })
}

pub(crate) async fn list(engine: &Engine, caller: &Caller, command: &ListRoles) -> Result<Page<RoleView>, Fault> {
    let access = access(caller, READ_CATALOG)?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    let entry = |role: &Role| RoleView { role: role.clone(), own: !engine.catalogs.shares_role(&role.code) };
    let entries = catalog.roles.iter().map(entry).collect();
    Ok(page(entries, |view: &RoleView| view.role.code.as_str(), command.after.as_ref(), command.limit)?)
}
