//! Addresses that are not written to: those whose mail came back, and those that must not be invited.

mod blocked;
mod lift;
mod undeliverable;

pub(crate) use blocked::{Block, List as Blocked, Unblock};
pub(crate) use lift::Lift;
pub(crate) use undeliverable::List as Undeliverable;

/// Where the addresses are whose mail came back.
const UNDELIVERABLE: &str = "/console/suppressions";

/// Where the addresses are that must not be invited.
const BLOCKED: &str = "/console/blocklist";
