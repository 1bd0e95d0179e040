//! The organizations of the installation, all of them or one.

use super::{UNKNOWN, scope};
use crate::engine::Engine;
use crate::incident::failed;
use usher_domain::commands::{GetAnyOrganization, ListOrganizations, OrganizationProfile};
use usher_domain::{Caller, Fault, InstallationAccess, Organization, Page, Refusal, Versioned};

/// A page of all organizations.
pub(crate) async fn all(
    engine: &Engine,
    _: InstallationAccess,
    command: &ListOrganizations,
) -> Result<Page<Organization>, Fault> {
    let ListOrganizations { state, after, limit } = command;
    let page = engine.db.page_of_organizations(*state, None, after.as_ref(), *limit).await.map_err(failed)?;
    page.ok_or_else(|| Refusal::BadCursor.into())
}

/// One of them.
pub(crate) async fn get(
    engine: &Engine,
    caller: &Caller,
    command: GetAnyOrganization,
) -> Result<Versioned<OrganizationProfile>, Fault> {
    let scope = scope(caller.installation()?, command.organization);
    let found = engine.db.find_profile(&scope).await.map_err(failed)?;
    found.ok_or_else(|| UNKNOWN.into())
}
