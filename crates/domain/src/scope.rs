//! The tenant as a type.

use crate::OrganizationId;

/// Proof that the holder may act in one organization. Every query takes one.
///
/// Only the engine's authenticator may build a scope; `clippy.toml` bans the constructor elsewhere, because crate
/// privacy cannot express it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrganizationScope(OrganizationId);

impl OrganizationScope {
    /// Asserts that the caller has been authenticated for `organization`.
    #[must_use]
    pub const fn authenticated(organization: OrganizationId) -> Self {
        Self(organization)
    }

    /// The only organization of this scope.
    #[must_use]
    pub const fn organization(&self) -> OrganizationId {
        self.0
    }
}
