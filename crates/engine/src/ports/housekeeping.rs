//! What keeps an installation in order.

use super::{Seed, StoreError};
use async_trait::async_trait;
use usher_domain::{Organization, OrganizationId, Timestamp};

/// Housekeeping across organizations.
#[async_trait]
pub trait Housekeeping: Send + Sync {
    /// A round trip to the database.
    async fn ping(&self) -> Result<(), StoreError>;

    /// Keeps the fingerprint of the installation's secret at the first call and gives back the kept one ever after.
    async fn fingerprint(&self, candidate: [u8; 32]) -> Result<[u8; 32], StoreError>;

    /// Makes an organization; a conflict if its slug is taken.
    async fn seed(&self, seed: &Seed) -> Result<Organization, StoreError>;

    /// Organizations that have lapsed invitations stored as pending: at most 100.
    async fn organizations_with_lapsed(&self, now: Timestamp) -> Result<Vec<OrganizationId>, StoreError>;

    /// Organizations that have events without a place in their chain: at most 100.
    async fn organizations_with_unsealed_events(&self) -> Result<Vec<OrganizationId>, StoreError>;
    /// Deletes kept answers that have outlived their time; gives their number.
    async fn forget_answers(&self, now: Timestamp) -> Result<u64, StoreError>;
}
