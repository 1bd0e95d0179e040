//! The outbox: mail orders that were committed together with their effect, until they are delivered.

use super::{MailSubject, Mailed, StoreError};
use async_trait::async_trait;
use usher_domain::rules::MailLimits;
use usher_domain::{Event, MemberId, OrganizationId, Timestamp, Unsent};
use uuid::Uuid;

/// The id of a delivery.
pub type DeliveryId = Uuid;

/// The worker's side of the outbox.
#[async_trait]
pub trait OutboxStore: Send + Sync {
    /// Claims up to `limit` due deliveries for this worker until `lease_until`, oldest first; no other worker gets them
    /// before. A delivery whose lease expired is due again: its worker has died. Those that are over a sending limit
    /// are deferred instead.
    async fn claim(
        &self,
        limit: u32,
        limits: &MailLimits,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Claimed, StoreError>;

    /// Records the results of deliveries, in one transaction.
    async fn acknowledge(&self, results: &[(DeliveryId, DeliveryResult)], now: Timestamp) -> Result<(), StoreError>;

    /// How much waits.
    async fn backlog(&self) -> Result<Backlog, StoreError>;

    /// Dead letters, oldest first: at most 1,000.
    async fn dead_letters(&self) -> Result<Vec<DeadLetter>, StoreError>;

    /// Makes dead letters due again, all or the ones with these ids; returns their number. `told` builds the event of a
    /// dead letter for its organization or, where the mail is about an account, for each member of that account in the
    /// member's organization.
    async fn requeue(&self, ids: Option<&[DeliveryId]>, now: Timestamp, told: &MailTold<'_>)
    -> Result<u64, StoreError>;

    /// Deletes up to `limit` deliveries that ended before an instant and are no longer needed: of invitations that have
    /// ended, those followed by a newer one, notices about webhooks, and mails about accounts with their links. Returns
    /// their number.
    async fn forget_mails(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
}

/// Builds the event of a dead letter that is retried, about a member where the mail is about an account.
pub type MailTold<'a> = dyn Fn(&DeadLetter, Option<MemberId>) -> Event + Send + Sync + 'a;

/// What a worker got.
#[derive(Clone, Debug, Default)]
pub struct Claimed {
    /// What it has to see to.
    pub deliveries: Vec<Delivery>,
    /// How many due deliveries were deferred, because of a sending limit.
    pub held: usize,
}

/// A delivery claimed by this worker.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// Its id.
    pub id: DeliveryId,
    /// How often it was tried before.
    pub attempts: u32,
    /// The generation of the link that was ordered; 0 where there is none.
    pub generation: u32,
    /// When it was ordered.
    pub ordered_at: Timestamp,
    /// Those of the addresses that it could go to, in canonical form, that get no mail.
    pub suppressed: Vec<String>,
    /// What is mailed.
    pub mailed: Mailed,
}

/// What became of a delivery, unless it failed for good: that has consequences, see
/// [`super::MailTransaction::fail_mail`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeliveryResult {
    /// The relay took it.
    Sent,
    /// Nothing was sent.
    Unsent(Unsent),
    /// It failed for good, and nothing follows from that: a mail about an account, which is no organization's.
    Dead {
        /// Why; without the address.
        reason: String,
    },
    /// It failed and shall be tried again.
    Retry {
        /// When.
        at: Timestamp,
        /// Why it failed; without the address.
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
    /// When the oldest waiting one was ordered that is not held by a sending limit.
    pub oldest: Option<Timestamp>,
}

/// A delivery that failed for good.
#[derive(Clone, Debug)]
pub struct DeadLetter {
    /// Its id.
    pub id: DeliveryId,
    /// The organization; `None` for a mail about an account.
    pub organization: Option<OrganizationId>,
    /// What was to be mailed.
    pub subject: MailSubject,
    /// How often it was tried.
    pub attempts: u32,
    /// Why it failed last.
    pub reason: String,
    /// When it was ordered.
    pub ordered_at: Timestamp,
}
