//! Getting the organization token that other calls need.

use crate::{OrganizationId, Secret, Timestamp};

/// Mints an organization token for the caller's credential. Outcome: [`IssuedToken`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssueOrganizationToken {
    /// The organization; `None` means the one the credential is bound to.
    pub organization: Option<OrganizationId>,
}

/// A token that was minted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedToken {
    /// The token, shown once.
    pub token: Secret,
    /// When it stops working.
    pub expires_at: Timestamp,
    /// The organization it is for.
    pub organization: OrganizationId,
}
