//! What a database's errors mean to the engine. No text made here may contain a stored value: only names of
//! constraints and general messages pass, never PostgreSQL's detail lines.

use crate::records::StoreError;
use diesel::result::{DatabaseErrorKind, Error};

/// A stored value that this version does not understand, with the name of its column.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the stored {0} cannot be understood")]
pub(crate) struct Unreadable(pub(crate) &'static str);

impl From<Unreadable> for StoreError {
    fn from(unreadable: Unreadable) -> Self {
        Self::Corrupt(unreadable.to_string())
    }
}

/// Parts of messages by which a database reports a temporary failure, as opposed to an invalid statement.
const PASSING: [&str; 14] = [
    "locked",
    "busy",
    "disk",
    "full",
    "terminating",
    "shutting down",
    "starting up",
    "recovery",
    "too many",
    "connection",
    "timeout",
    "canceling",
    "no such savepoint",
    "no transaction is active",
];

/// What SQLite says where another process is writing.
const LOCKED: &str = "database is locked";

/// What PostgreSQL says where a transaction would change an archived organization (migration `archived_organizations`).
const ARCHIVED: &str = "usher_archived";

/// The beginning of the names of the checks that bound how many seats of a license are taken.
const SEATS: &str = "licenses_";

/// Translates an error of a statement.
pub(crate) fn fault(error: Error) -> StoreError {
    let Error::DatabaseError(kind, information) = error else {
        return match error {
            Error::NotFound => StoreError::Corrupt("a row that must exist is missing".to_owned()),
            other => StoreError::Corrupt(guarded(&other.to_string())),
        };
    };
    // SQLite names the columns or the constraint in its message, and no values.
    let name = || information.constraint_name().map_or_else(|| guarded(information.message()), str::to_owned);
    match kind {
        // A row was added or deleted by a concurrent transaction.
        DatabaseErrorKind::UniqueViolation | DatabaseErrorKind::ForeignKeyViolation => StoreError::Conflict(name()),
        // So was a seat.
        DatabaseErrorKind::CheckViolation if name().contains(SEATS) => StoreError::Conflict(name()),
        // What else a constraint forbids, a rule must have refused.
        DatabaseErrorKind::CheckViolation
        | DatabaseErrorKind::NotNullViolation
        | DatabaseErrorKind::RestrictViolation
        | DatabaseErrorKind::ExclusionViolation => StoreError::Corrupt(format!("a broken constraint: {}", name())),
        DatabaseErrorKind::SerializationFailure => StoreError::Conflict("serialization".to_owned()),
        DatabaseErrorKind::UnableToSendCommand | DatabaseErrorKind::ClosedConnection => {
            StoreError::Unavailable(guarded(information.message()))
        }
        _ => {
            // Diesel passes on no code of the other errors, only the message.
            let message = guarded(information.message());
            if message.contains(ARCHIVED) {
                StoreError::Archived
            } else if message.contains(LOCKED) {
                StoreError::Unavailable(format!("another process holds the lock of the database file ({message})"))
            } else if message.to_ascii_lowercase().contains("deadlock") {
                StoreError::Conflict("deadlock".to_owned())
            } else if PASSING.iter().any(|part| message.contains(part)) {
                StoreError::Unavailable(message)
            } else {
                StoreError::Corrupt(message)
            }
        }
    }
}

/// A conflict, if a conditional write has not changed exactly the expected number of rows.
pub(crate) fn expect_rows(changed: usize, expected: usize, what: &str) -> Result<(), StoreError> {
    if changed == expected { Ok(()) } else { Err(StoreError::Conflict(what.to_owned())) }
}

/// A message, or its placeholder where it might contain an address.
fn guarded(message: &str) -> String {
    if message.contains('@') { "(message withheld)".to_owned() } else { message.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_never_carry_an_address() {
        let error = Error::DatabaseError(DatabaseErrorKind::Unknown, Box::new("bad value: jan@example.com".to_owned()));
        assert!(!fault(error).to_string().contains("jan"));
    }

    #[test]
    fn a_check_is_a_conflict_for_seats_and_a_defect_otherwise() {
        let broken = |name: &str| {
            let message = format!("CHECK constraint failed: {name}");
            fault(Error::DatabaseError(DatabaseErrorKind::CheckViolation, Box::new(message)))
        };
        assert!(matches!(broken("licenses_seats"), StoreError::Conflict(_)));
        assert!(matches!(broken("members_seat"), StoreError::Corrupt(_)));
    }

    #[test]
    fn a_locked_database_is_unavailable_and_a_deadlock_a_conflict() {
        let of = |text: &str| fault(Error::DatabaseError(DatabaseErrorKind::Unknown, Box::new(text.to_owned())));
        let locked = of("database is locked");
        assert!(matches!(locked, StoreError::Unavailable(_)) && locked.to_string().contains("another process"));
        assert!(matches!(of("deadlock detected"), StoreError::Conflict(_)));
        assert!(matches!(of("no such column: x"), StoreError::Corrupt(_)));
    }
}
