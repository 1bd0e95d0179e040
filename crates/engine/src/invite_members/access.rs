//! Whether a caller may invite into an organization.

use crate::catalog::builtin::{CREATE_INVITATIONS, require};
use usher_domain::{Caller, OrganizationAccess, OrganizationId, Refusal};

/// The caller's access to an organization into which they may invite.
pub(super) fn access(caller: &Caller, organization: Option<OrganizationId>) -> Result<&OrganizationAccess, Refusal> {
    let access = caller.access_to(organization).ok_or(Refusal::UnknownOrganization(organization))?;
    require(access, CREATE_INVITATIONS)?;
    // The transaction asks again: a batch for several organizations is refused here in the rows of this one alone.
    if access.organization.state.is_archived() {
        return Err(Refusal::OrganizationArchived);
    }
    Ok(access)
}
