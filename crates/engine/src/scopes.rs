//! The only module that constructs tenant scopes, and what a caller may do in its organization.

use crate::catalog::builtin::require;
use usher_domain::{Caller, OrganizationAccess, OrganizationId, OrganizationScope, Refusal};

/// A scope for an organization that the authenticator found behind a credential, that a redeemed token
/// leads to, or that the installation's own housekeeping has to visit.
#[expect(clippy::disallowed_methods, reason = "this is where the engine proves a tenant; see OrganizationScope")]
pub(crate) const fn proved(organization: OrganizationId) -> OrganizationScope {
    OrganizationScope::authenticated(organization)
}

/// The access of a caller who holds a permission in the organization that it is bound to.
pub(crate) fn access<'a>(caller: &'a Caller, required_permission: &str) -> Result<&'a OrganizationAccess, Refusal> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    require(access, required_permission)?;
    Ok(access)
}
