//! Identity providers of organizations, and the identities at them.

use super::MailOrder;
use usher_domain::{AccountId, Event, IdentityProviderId, OrganizationId, OrganizationProvider, Timestamp};

/// A provider as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderRecord {
    /// Whose it is.
    pub organization: OrganizationId,
    /// The provider.
    pub provider: OrganizationProvider,
    /// Our secret there, encrypted.
    pub secret: Option<Vec<u8>>,
}

/// An identity at a provider, which signs in to the provider's organization alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderIdentity {
    /// The provider.
    pub provider: IdentityProviderId,
    /// The person's `sub` there.
    pub subject: String,
    /// The provider's organization.
    pub organization: OrganizationId,
    /// The account that it signs in to.
    pub account: AccountId,
    /// When it was linked.
    pub linked_at: Timestamp,
}

/// An identity to be linked.
#[derive(Clone, Debug)]
pub struct ProviderIdentityLink {
    /// The identity.
    pub identity: ProviderIdentity,
    /// The event that records it.
    pub events: Vec<(OrganizationId, Event)>,
    /// The mail that tells the person, unless they have just joined with it.
    pub notice: Option<MailOrder>,
}
