//! Maintenance of an installation.

use super::{ChainEnd, Seed, StoreError};
use async_trait::async_trait;
use usher_domain::{Account, AccountId, Event, Member, Organization, OrganizationId, OrganizationScope, Timestamp};

/// Housekeeping across organizations.
#[async_trait]
pub trait Housekeeping: Send + Sync {
    /// A round trip to the database.
    async fn ping(&self) -> Result<(), StoreError>;

    /// Stores the fingerprint of the installation's secret at the first call; every call returns the stored one.
    async fn fingerprint(&self, candidate: [u8; 32]) -> Result<[u8; 32], StoreError>;

    /// Gives the end of every chain its keyed digest, and a chain to every organization that has none, if this was not
    /// done before; stores `marker` as the proof of it. Returns the stored marker.
    async fn key_chains(&self, marker: [u8; 32], mac: &ChainMac<'_>) -> Result<[u8; 32], StoreError>;

    /// Makes an organization; a conflict if its slug is taken.
    async fn seed(&self, seed: &Seed) -> Result<Organization, StoreError>;

    /// Organizations that have overdue invitations stored as pending: at most 100.
    async fn organizations_with_lapsed(&self, now: Timestamp) -> Result<Vec<OrganizationId>, StoreError>;

    /// Organizations that have events that are not chained yet: at most 100.
    async fn organizations_with_unchained_events(&self) -> Result<Vec<OrganizationId>, StoreError>;
    /// Erases a person, in one transaction. A conflict where the member has changed concurrently, or where events about
    /// it are not chained yet.
    async fn erase(&self, scope: &OrganizationScope, erasure: &Erasure) -> Result<(), StoreError>;
    /// Deletes stored responses that have expired; returns their number.
    async fn forget_answers(&self, now: Timestamp) -> Result<u64, StoreError>;
}

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
