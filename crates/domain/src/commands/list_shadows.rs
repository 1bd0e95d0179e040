//! What shadow mode has found: protocols that the original still answers, whose calls are decided here as well and compared.

use crate::Timestamp;

/// Lists the protocols in shadow mode with what was compared of the caller's organization. Outcome: [`Shadows`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListShadows;

/// The protocols in shadow mode, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shadows(pub Vec<Shadow>);

/// A protocol in shadow mode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shadow {
    /// The name of the adapter.
    pub adapter: String,
    /// Since when calls are counted. They are counted in memory: a restart begins anew, and each process has its own.
    pub since: Timestamp,
    /// The operations that were compared, by name.
    pub operations: Vec<ShadowedOperation>,
}

/// What was compared of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShadowedOperation {
    /// Its name.
    pub name: String,
    /// Calls with the same answer.
    pub alike: u64,
    /// Calls with another answer.
    pub differing: u64,
    /// The fields that differed last, the newest first, without values.
    pub fields: Vec<DifferingField>,
}

/// A field that differed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferingField {
    /// Where: `status`, `header location`, or a path such as `$.members[].id`. A name that the protocol does not know is `*`.
    pub place: String,
    /// In how many calls.
    pub calls: u64,
    /// In which last.
    pub last_at: Timestamp,
}
