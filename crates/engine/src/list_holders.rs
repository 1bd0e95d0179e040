//! Who has a role or a permission.

use crate::catalog::builtin::{MANAGE_CATALOG, READ_INVITATIONS, READ_MEMBERS, holds};
use crate::engine::Engine;
use crate::incident::failed;
use crate::scopes::access;
use usher_domain::commands::{CatalogItem, HolderList, Holders, ListHolders};
use usher_domain::{Caller, Fault, OrganizationAccess};
use usher_storage::Granted;

/// How many of each kind are named.
const NAMED: usize = 10;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &ListHolders) -> Result<Holders, Fault> {
    let access = access(caller, MANAGE_CATALOG)?;
    let granted = match &command.of {
        CatalogItem::Permission(code) => Granted::Permission(code.clone()),
        CatalogItem::Role(code) => Granted::Role(code.clone()),
    };
    let found = engine.db.holders(&access.scope, &granted, engine.now(), NAMED).await.map_err(failed)?;
    Ok(Holders {
        members: named(found.members, access, READ_MEMBERS),
        invitations: named(found.invitations, access, READ_INVITATIONS),
    })
}

/// The same, without the people where the caller may not read all of them.
fn named<T>(mut found: HolderList<T>, access: &OrganizationAccess, required_permission: &str) -> HolderList<T> {
    if access.is_confined() || !holds(access, required_permission) {
        found.first.clear();
    }
    found
}
