//! The audit trail: an organization's events, each chained to the one before by a digest.
//!
//! A link covers the whole event except personal data, of which it covers a salted commitment. So personal data can be
//! erased and the chain still proves that no event was changed, left out or put in between. Events are chained a moment
//! after they were committed, by one worker at a time for each organization: who writes never waits for the chain.

mod chain;
mod sealing;
mod verify;

pub use crate::secrets::hex;
pub(crate) use sealing::seal_all;
pub use verify::{AuditReport, Flaw};
