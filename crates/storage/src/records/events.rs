//! Events as they are stored: written within the transaction of the change that they record. They are chained there if
//! no other transaction is extending the chain, and otherwise later, so that concurrent writers need not wait for one
//! another.

use usher_domain::webhook::EventPattern;
use usher_domain::{Event, MemberId};

/// The end of an organization's chain: how many events it has and the digest of the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainEnd {
    /// How many events are in the chain, which is the sequence number of the last.
    pub length: u64,
    /// The digest of the last link; zeros where there is none.
    pub hash: [u8; 32],
    /// How many links from the first on were made before links were keyed.
    pub unkeyed: u64,
    /// The keyed digest of the above. Without it a truncation could not be detected.
    pub mac: Option<[u8; 32]>,
}

impl ChainEnd {
    /// A chain without events that is not keyed.
    pub const EMPTY: Self = Self { length: 0, hash: [0; 32], unkeyed: 0, mac: None };
}

/// The link that places an event in its organization's chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainLink {
    /// Its number in the chain, from 1.
    pub sequence: u64,
    /// The salt that keeps personal data from being guessed by its commitment; erased together with the data.
    pub salt: Option<Vec<u8>>,
    /// The digest of salt and personal data. It stays when they are erased.
    pub commitment: [u8; 32],
    /// The digest of the previous link, of this event without its personal data, and of the commitment.
    pub hash: [u8; 32],
}

/// The end of a chain that may be extended now, because nobody else extends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenChain {
    /// The end, locked until the transaction ends.
    pub end: ChainEnd,
    /// Whether events were committed that are not chained yet. They come first.
    pub has_unchained: bool,
    /// Whether the organization has webhooks, which get deliveries when events are chained.
    pub has_webhooks: bool,
}

/// The links of new events, in the order of the events, and the end of the chain behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainExtension {
    /// One for each event.
    pub links: Vec<ChainLink>,
    /// The new end.
    pub end: ChainEnd,
}

/// An event with its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainedEvent {
    /// The event.
    pub event: Event,
    /// Its place.
    pub chain: ChainLink,
}

/// Which events of a chain are wanted.
#[derive(Clone, Copy, Debug)]
pub struct EventQuery<'a> {
    /// Those with numbers in the range `(after, until]`.
    pub range: (u64, u64),
    /// Those of these kinds.
    pub pattern: &'a EventPattern,
    /// Those about this member; `None` does not filter.
    pub member: Option<MemberId>,
    /// How many at most.
    pub limit: u32,
}
