//! What callers do who administer the installation: its organizations, and the keys that such callers have.
//!
//! Nothing here may read or return what is in an organization: its people, their invitations, what they do.

mod create;
mod edit;
mod keys;
mod list;

pub(crate) use create::create;
pub(crate) use edit::edit;
pub(crate) use keys::PREFIX;
pub(crate) use list::{all, get};

use crate::scopes::proved;
use usher_domain::refusal::EntityKind;
use usher_domain::{InstallationAccess, OrganizationId, OrganizationScope, Refusal};

/// The scope in which the caller looks at an organization itself.
const fn scope(_: InstallationAccess, organization: OrganizationId) -> OrganizationScope {
    proved(organization)
}

/// What an organization is answered with that does not exist.
const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::Organization);
