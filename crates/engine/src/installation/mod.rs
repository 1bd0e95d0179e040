//! What callers do who administer the installation: its organizations, and the keys that such callers have.
//!
//! Nothing here may read or return what is in an organization: its people, their invitations, what they do.

mod create;
mod edit;
mod erase;
pub(crate) mod health;
mod keys;
mod list;
pub(crate) mod sessions;
pub(crate) mod tenants;

pub(crate) use create::create;
pub(crate) use edit::edit;
pub(crate) use keys::PREFIX;
pub(crate) use list::{all, get};

use crate::engine::Engine;
use crate::incident::failed;
use crate::scopes::proved;
use usher_domain::refusal::EntityKind;
use usher_domain::{Caller, Fault, InstallationAccess, OrganizationId, OrganizationScope, Refusal};

/// The scope in which the caller looks at an organization itself.
const fn scope(_: InstallationAccess, organization: OrganizationId) -> OrganizationScope {
    proved(organization)
}

/// The scope of an organization that a caller who administers the installation names.
pub(crate) async fn known(
    engine: &Engine,
    caller: &Caller,
    organization: OrganizationId,
) -> Result<OrganizationScope, Fault> {
    let scope = scope(caller.installation()?, organization);
    let found = engine.db.organization(organization).await.map_err(failed)?;
    found.map(|_| scope).ok_or_else(|| UNKNOWN.into())
}

/// What an organization is answered with that does not exist.
const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::Organization);
