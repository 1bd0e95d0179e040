//! Maintenance of an installation.

use super::ChainEnd;
use usher_domain::{Account, AccountId, Event, Member, OrganizationId};

/// Computes the keyed digest of the end of an organization's chain.
pub type ChainMac<'a> = dyn Fn(OrganizationId, &ChainEnd) -> [u8; 32] + Send + Sync + 'a;

/// What replaces a person who is erased.
#[derive(Clone, Debug)]
pub struct Erasure {
    /// The member row as it shall be, written on condition that its stored revision is one less.
    pub member: Member,
    /// The account that was behind it.
    pub account: Option<AccountId>,
    /// The placeholder to be made that its invitations are tied to instead.
    pub stand_in: Account,
    /// The event that records it.
    pub event: Event,
}
