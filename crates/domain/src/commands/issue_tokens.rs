//! Getting the organization and resource tokens that other calls need.

use crate::{OrganizationId, ResourceId, Secret, Timestamp};

/// Mints an organization token for the caller's credential. Outcome: [`IssuedToken`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssueOrganizationToken {
    /// The organization; `None` means the one the credential is bound to.
    pub organization: Option<OrganizationId>,
}

/// Mints a token that narrows the caller's credential to one resource and all below it. Refused as unknown where the
/// caller holds nothing there. Outcome: [`IssuedToken`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssueResourceToken {
    /// The resource.
    pub resource: ResourceId,
    /// What it must be; also the kind of the token.
    pub kind: &'static str,
    /// Whether the caller's access has to include the resource itself. Otherwise something held below it will do.
    pub in_reach: bool,
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
