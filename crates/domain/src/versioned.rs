//! Values with a revision number, for edits on condition that there was no concurrent change.

use crate::Refusal;

/// A value at a revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versioned<T> {
    /// The value.
    pub what: T,
    /// Counted up with every change.
    pub revision: u32,
}

/// Refuses where the revision is no longer the one that the caller has seen.
pub fn check_revision(expected: Option<u32>, actual: u32) -> Result<(), Refusal> {
    if expected.is_none_or(|expected| expected == actual) { Ok(()) } else { Err(Refusal::RevisionMismatch) }
}
