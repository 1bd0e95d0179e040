//! What shadow mode has found, which is kept where calls are compared.

use usher_domain::OrganizationId;
use usher_domain::commands::Shadow;

/// Knows what was compared.
pub trait ShadowReports: Send + Sync {
    /// The protocols in shadow mode, each with what was compared of calls of this organization.
    fn of(&self, organization: OrganizationId) -> Vec<Shadow>;
}
