//! The audit log: an organization's events, each chained to its predecessor by a digest.
//!
//! Links are digests under a key of the installation, and so is the record of where a chain ends: without the secret,
//! write access to the database is not enough to change an event or to truncate the chain undetected. Rolling the whole
//! database back to an older state is not detected by the chain itself; only a head that was stored elsewhere reveals
//! it.
//!
//! A link covers the whole event except personal data, of which it covers a salted commitment. So personal data can be
//! erased and the chain still proves that no event was changed, removed or inserted. Events are chained shortly after
//! they were committed, by one worker at a time for each organization: writers never wait for the chain.

mod chain;
pub(crate) mod chaining;
mod head;
mod keying;
mod verify;

pub use crate::secrets::hex;
pub use head::{ChainHead, NoChainHead};
pub use verify::{AuditReport, Flaw};
