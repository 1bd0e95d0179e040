//! Protocols that the original still answers: calls are passed on to it, and what Usher would have answered is compared.
//!
//! The client gets the original's answer as it is and waits for nothing else. The decision is taken afterwards, by an engine
//! that can commit nothing; where too many are under way or a body is too long, the call is counted and not decided.
//! Nothing of a call is kept but which fields differed, and in memory alone.

mod cookies;
mod decide;
mod originals;
mod pass;
mod tally;

pub(crate) use originals::{Shadows, check};
pub(super) use pass::{Passed, pass};
pub(crate) use tally::Tally;
