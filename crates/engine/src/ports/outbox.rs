//! The outbox: mail orders that were committed together with their effect, until they are delivered.

use super::{InvitationRecord, StoreError};
use async_trait::async_trait;
use usher_domain::{InvitationId, OrganizationId, Timestamp};
use uuid::Uuid;

/// The id of a delivery.
pub type DeliveryId = Uuid;

/// The worker's side of the outbox.
#[async_trait]
pub trait OutboxStore: Send + Sync {
    /// Takes up to `limit` due deliveries for this worker until `lease_until`, oldest first; no other worker gets them
    /// before. A delivery whose lease ran out is due again: its worker has died.
    async fn claim(&self, limit: u32, now: Timestamp, lease_until: Timestamp) -> Result<Vec<Delivery>, StoreError>;

    /// Records what became of deliveries, in one transaction.
    async fn settle(&self, results: &[(DeliveryId, DeliveryResult)], now: Timestamp) -> Result<(), StoreError>;

    /// How much waits.
    async fn backlog(&self) -> Result<Backlog, StoreError>;

    /// Dead letters, oldest first: at most 1,000.
    async fn dead_letters(&self) -> Result<Vec<DeadLetter>, StoreError>;

    /// Makes dead letters due again, all or the ones named; gives their number.
    async fn requeue(&self, ids: Option<&[DeliveryId]>, now: Timestamp) -> Result<u64, StoreError>;
}

/// A delivery that this worker has to see to.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// Its id.
    pub id: DeliveryId,
    /// How often it was tried before.
    pub attempts: u32,
    /// The generation of the link that was ordered.
    pub generation: u32,
    /// The invitation as it is now.
    pub record: InvitationRecord,
}

/// What became of a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeliveryResult {
    /// The relay took it.
    Sent,
    /// Nothing was sent, because the invitation ended or a newer mail was ordered.
    Superseded,
    /// It failed and shall be tried again.
    Retry {
        /// When.
        at: Timestamp,
        /// Why it failed; without the address.
        reason: String,
    },
    /// It failed for good.
    Dead {
        /// Why; without the address.
        reason: String,
    },
}

/// How much waits in the outbox.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Deliveries that are waiting or being tried.
    pub queued: u64,
    /// Dead letters.
    pub dead: u64,
    /// When the oldest waiting one was ordered.
    pub oldest: Option<Timestamp>,
}

/// A delivery that failed for good.
#[derive(Clone, Debug)]
pub struct DeadLetter {
    /// Its id.
    pub id: DeliveryId,
    /// The organization.
    pub organization: OrganizationId,
    /// The invitation.
    pub invitation: InvitationId,
    /// How often it was tried.
    pub attempts: u32,
    /// Why it failed last.
    pub reason: String,
    /// When it was ordered.
    pub ordered_at: Timestamp,
}
