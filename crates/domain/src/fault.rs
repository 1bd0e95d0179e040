//! Every result of an operation besides its outcome.

use crate::{AuthenticationFailure, Refusal, RowRefusal};
use std::fmt;

/// The number under which an internal failure was logged; the client sees nothing else of the failure.
#[derive(Clone, PartialEq, Eq)]
pub struct IncidentId(pub String);

/// Why there is no outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The credentials were not accepted.
    Unauthenticated(AuthenticationFailure),
    /// A legitimate no.
    Refused(RowRefusal),
    /// The database or another part is unavailable now; the same request may succeed later.
    Unavailable,
    /// A defect or a broken environment. Details are in the log under this id.
    Internal(IncidentId),
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<RowRefusal> for Fault {
    fn from(refusal: RowRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<AuthenticationFailure> for Fault {
    fn from(failure: AuthenticationFailure) -> Self {
        Self::Unauthenticated(failure)
    }
}

impl fmt::Display for IncidentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for IncidentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
