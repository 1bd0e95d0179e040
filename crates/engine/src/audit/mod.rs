//! The audit trail: an organization's events, each chained to the one before by a digest.
//!
//! Links are digests under a key of the installation, and so is the record of where a chain ends: whoever can write to the
//! database but has not got the secret can neither change an event nor cut the end off unnoticed. An older state of the
//! whole database is as sound as the newest; only a head that was kept elsewhere tells them apart.
//!
//! A link covers the whole event except personal data, of which it covers a salted commitment. So personal data can be
//! erased and the chain still proves that no event was changed, left out or put in between. Events are chained a moment
//! after they were committed, by one worker at a time for each organization: who writes never waits for the chain.

mod chain;
mod chaining;
mod head;
mod keying;
mod verify;

pub use crate::secrets::hex;
pub(crate) use chaining::chain_all;
pub use head::{ChainHead, NoChainHead};
pub use verify::{AuditReport, Flaw};
