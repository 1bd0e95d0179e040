//! Organizations.

use crate::Span;
use serde::Deserialize;

/// Organizations.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganizationsConfig {
    /// Whether people who are signed in to the console can make organizations, which they administer.
    pub self_service: bool,
    /// How long after its deletion an organization is erased with all its data; until then it can be restored.
    pub erase_after: Span,
}
