//! How a process shows that it lives: by a lock that the operating system or the server takes from it when it dies. What a
//! dead process has leased is free at once; otherwise it would wait until the lease expires.

use crate::postgres::Session;
use std::fs::File;

/// Shows, for as long as it is kept, that this process lives.
pub struct Presence(pub(crate) Held);

/// What is held.
pub(crate) enum Held {
    /// The lock on a file beside the database; `None` where another process has it.
    File(Option<File>),
    /// An advisory lock of a connection.
    Session(Box<Session>),
}

impl Presence {
    /// Returns when others can no longer see that this process lives.
    pub async fn lost(&mut self) {
        match &mut self.0 {
            Held::File(_) => std::future::pending().await,
            Held::Session(session) => session.closed().await,
        }
    }

    /// Whether no other process works on the same database.
    pub(crate) const fn is_alone(&self) -> bool {
        matches!(self.0, Held::File(Some(_)))
    }
}
