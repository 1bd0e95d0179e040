//! The outbox: mail orders that were committed together with their effect, until they are delivered.

use super::{MailSubject, Mailed};
use usher_domain::bounce::Obstacle;
use usher_domain::{Event, MemberId, OrganizationId, Timestamp, Unsent};
use uuid::Uuid;

/// The id of a delivery.
pub type DeliveryId = Uuid;

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

/// For how long deliveries are claimed, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lease {
    /// When others may take them.
    pub until: Timestamp,
    /// The number of the process, by which others see whether it lives ([`crate::Db::be_present`]).
    pub owner: Option<i64>,
}

impl From<Timestamp> for Lease {
    fn from(until: Timestamp) -> Self {
        Self { until, owner: None }
    }
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
/// [`crate::Tx::fail_mail`].
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
    /// It was not tried, because too much of its kind is under way.
    PutBack {
        /// When it is due again.
        at: Timestamp,
    },
    /// It failed and shall be tried again.
    Retry {
        /// When.
        at: Timestamp,
        /// Why it failed; without the address.
        reason: String,
        /// What it waits for, if that has nothing to do with its recipient; then it does not count as tried.
        obstacle: Option<Obstacle>,
    },
}

/// How much work waits for the background workers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Deliveries that are waiting or being tried.
    pub queued: u64,
    /// Those of them that a sending limit holds back.
    pub held: u64,
    /// Dead letters.
    pub dead: u64,
    /// When the oldest waiting one was ordered that is not held by a sending limit.
    pub oldest: Option<Timestamp>,
    /// Events that are not chained yet.
    pub unchained: u64,
}

/// What became of dead letters that were to be retried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Requeued {
    /// How many are due again.
    pub requeued: u64,
    /// How many stay dead letters, because their addresses are on the suppression list.
    pub suppressed: u64,
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
