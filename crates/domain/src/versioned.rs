//! Things with the number of their changes, for edits on condition that nobody else was faster.

use crate::Refusal;

/// A thing as it is at a revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versioned<T> {
    /// The thing.
    pub what: T,
    /// Counted up with every change.
    pub revision: u32,
}

/// Refuses where a thing is no longer at the revision that the caller has seen.
pub fn check_revision(expected: Option<u32>, actual: u32) -> Result<(), Refusal> {
    if expected.is_none_or(|expected| expected == actual) { Ok(()) } else { Err(Refusal::RevisionMismatch) }
}
