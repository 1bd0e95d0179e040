//! Identities at identity providers that people sign in with. Accounts belong to no organization, and neither do these
//! rows: no tenant's scope reaches them.

use super::{AccountTakeover, MailOrder};
use usher_domain::{AccountId, Event, OrganizationId, Timestamp};

/// An identity as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityRecord {
    /// The provider's `iss`.
    pub issuer: String,
    /// The person's `sub` there.
    pub subject: String,
    /// The account that it signs in to.
    pub account: AccountId,
    /// When it was linked.
    pub linked_at: Timestamp,
}

/// An identity to be linked to an account whose address is proved, or is proved by it.
#[derive(Clone, Debug)]
pub struct IdentityLink {
    /// The identity.
    pub record: IdentityRecord,
    /// What hands over an account whose address nobody has proved so far.
    pub takeover: Option<AccountTakeover>,
    /// The mail that tells the person, unless they have just joined with it.
    pub notice: Option<MailOrder>,
    /// The events that record it.
    pub events: Vec<(OrganizationId, Event)>,
}
