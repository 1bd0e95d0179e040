//! Whether a caller may invite into an organization.

use crate::catalog::builtin::{CREATE_INVITATIONS, require};
use usher_domain::{Caller, OrganizationAccess, OrganizationId, Refusal};

/// The caller's access to an organization into which they may invite.
pub(super) fn access(caller: &Caller, organization: Option<OrganizationId>) -> Result<&OrganizationAccess, Refusal> {
    let access = caller.access_to(organization).ok_or(Refusal::UnknownOrganization(organization))?;
    require(access, CREATE_INVITATIONS)?;
    Ok(access)
}
