//! The only module that constructs tenant scopes.

use usher_domain::{OrganizationId, OrganizationScope};

/// A scope for an organization that the authenticator found behind a credential, that a redeemed token
/// leads to, or that the installation's own housekeeping has to visit.
#[expect(clippy::disallowed_methods, reason = "this is where the engine proves a tenant; see OrganizationScope")]
pub(crate) const fn proved(organization: OrganizationId) -> OrganizationScope {
    OrganizationScope::authenticated(organization)
}
