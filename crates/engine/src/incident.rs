//! Turning internal errors into what a client may know of them.

use usher_domain::{Fault, IncidentId, Refusal};
use usher_storage::StoreError;
use uuid::Uuid;

/// Logs a failure of the database and returns the client's fault.
pub(crate) fn of_store(error: &StoreError) -> Fault {
    match error {
        StoreError::Unavailable(_) | StoreError::Conflict(_) => {
            tracing::warn!(error = %error, "a call of the database failed and can be repeated");
            Fault::Unavailable
        }
        StoreError::Archived => Refusal::OrganizationArchived.into(),
        StoreError::Corrupt(_) => internal(&error.to_string()),
    }
}

/// The same, by value: a failure where nothing can be retried.
#[expect(clippy::needless_pass_by_value, reason = "this is the function behind many a `map_err`")]
pub(crate) fn failed(error: StoreError) -> Fault {
    of_store(&error)
}

/// Logs a defect and returns its incident id for the client.
pub(crate) fn internal(what: &str) -> Fault {
    let mut random = [0_u8; 16];
    // An incident id needs no secrecy; without randomness it is all zeros and the log line is still written.
    let _ = aws_lc_rs::rand::fill(&mut random);
    let id = uuid::Builder::from_random_bytes(random).into_uuid();
    tracing::error!(incident = %id, what, "internal failure");
    Fault::Internal(IncidentId(Uuid::simple(id).to_string()))
}

impl From<StoreError> for crate::retry::Interrupt {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict(what) => Self::Conflict(what),
            other => Self::Fault(of_store(&other)),
        }
    }
}
