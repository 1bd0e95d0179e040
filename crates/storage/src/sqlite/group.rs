//! Group commit. Writers take turns on one connection; each works within a savepoint of one outer transaction, and the
//! writer that opened that transaction also queued its `COMMIT` behind all that were waiting then. So one `COMMIT`,
//! which is one wait for the disk, makes a whole group durable.
//!
//! No caller gets a result before the group is durable, neither for a change nor for a read that saw a group that is
//! not. A turn that ends without commit or rollback (its future was dropped) leaves its savepoint to be rolled back by
//! the next turn, which is the closing one at the latest.

use super::connection::Connection;
use crate::faults::fault;
use crate::records::StoreError;
use std::sync::Arc;
use tokio::runtime::Handle;
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

/// The queue of writers: tokio's mutex is fair, so the closing task comes after the writers that are waiting.
pub(super) type Writer = Arc<Mutex<Group>>;

/// The turn of a writer.
pub(super) type Turn = OwnedMutexGuard<Group>;

/// The outcome of a group, as sent to the turns that wait for it.
type Word = Result<(), String>;

/// The writing connection and the group that is open on it.
pub(super) struct Group {
    connection: Arc<Connection>,
    /// Whether an outer transaction is open.
    open: bool,
    /// Whether a turn's savepoint is open.
    inside: bool,
    /// Whether SQLite has ended the outer transaction by itself, as it does when the disk is full.
    broken: bool,
    waiting: Vec<oneshot::Sender<Word>>,
    /// Where a group is closed: the runtime that opened the database and outlives those that serve requests. If a
    /// closing task were lost with its runtime, later turns would wait forever.
    runtime: Handle,
}

impl Group {
    /// Creates the queue. To be called on the runtime that lives longest.
    pub(super) fn queue(connection: Connection) -> Writer {
        let (open, inside, broken) = (false, false, false);
        let (connection, waiting, runtime) = (Arc::new(connection), Vec::new(), Handle::current());
        Arc::new(Mutex::new(Self { connection, open, inside, broken, waiting, runtime }))
    }

    /// The connection.
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Waits for a turn and opens its savepoint.
    pub(super) async fn enter(writer: &Writer) -> Result<Turn, StoreError> {
        let mut turn = Arc::clone(writer).lock_owned().await;
        turn.sweep();
        if !turn.open {
            let queue = Arc::clone(writer);
            // The turn is moved into the task, so that it is not left half done when the caller is dropped.
            let runtime = turn.runtime.clone();
            let begun = runtime.spawn_blocking(move || {
                turn.connection.batch("BEGIN IMMEDIATE").map_err(fault)?;
                turn.open = true;
                turn.runtime.spawn(Self::close(queue));
                Ok::<_, StoreError>(turn)
            });
            turn = begun.await.or(Err(stopping()))??;
        }
        turn.connection.batch("SAVEPOINT turn").map_err(fault)?;
        turn.inside = true;
        Ok(turn)
    }

    /// Moves everything from the write-ahead log into the file and truncates the log, between two groups. A log that is
    /// being read is left as it is until its readers are done; each later call tries again.
    pub(super) async fn empty_log(writer: &Writer) -> Result<(), StoreError> {
        for _ in 0..16 {
            let turn = Arc::clone(writer).lock_owned().await;
            if turn.open {
                // Its closing stands in line before the next turn.
                drop(turn);
                tokio::task::yield_now().await;
                continue;
            }
            let runtime = turn.runtime.clone();
            let emptied =
                runtime.spawn_blocking(move || turn.connection.batch("PRAGMA wal_checkpoint(TRUNCATE)").map_err(fault));
            return emptied.await.or(Err(stopping()))?;
        }
        Ok(())
    }

    /// Ends a turn whose changes are to be committed, and waits until they are durable.
    pub(super) async fn commit(mut turn: Turn) -> Result<(), StoreError> {
        turn.inside = false;
        if let Err(error) = turn.connection.batch("RELEASE turn") {
            turn.broken = true;
            return Err(fault(error));
        }
        Self::outcome(turn).await
    }

    /// Ends a turn whose changes are to be rolled back. It waits only if it may have read changes of other turns that
    /// are not durable yet.
    pub(super) async fn rollback(mut turn: Turn) -> Result<(), StoreError> {
        turn.take_back();
        if turn.waiting.is_empty() { Ok(()) } else { Self::outcome(turn).await }
    }

    /// Gives up the turn and waits for what becomes of the group.
    fn outcome(mut turn: Turn) -> impl Future<Output = Result<(), StoreError>> {
        let (told, word) = oneshot::channel();
        turn.waiting.push(told);
        drop(turn);
        async move { word.await.or(Err(stopping()))?.map_err(StoreError::Unavailable) }
    }

    /// Closes the group that is open when its turn comes.
    async fn close(writer: Writer) {
        let mut turn = writer.lock_owned().await;
        // If the runtime is stopping, waiting turns see that their sender was dropped.
        let runtime = turn.runtime.clone();
        let _stopped = runtime.spawn_blocking(move || turn.finish()).await;
    }

    fn finish(&mut self) {
        self.sweep();
        if self.open {
            let outcome = self.connection.batch("COMMIT");
            self.end(&outcome.map_err(|error| fault(error).to_string()));
        }
    }

    /// Cleans up after a turn that was dropped or broke the group.
    fn sweep(&mut self) {
        if self.inside {
            self.take_back();
        }
        if self.broken {
            self.end(&Err("a group of changes could not be kept".to_owned()));
        }
    }

    fn take_back(&mut self) {
        self.inside = false;
        if self.connection.batch("ROLLBACK TO turn; RELEASE turn").is_err() {
            self.broken = true;
        }
    }

    /// Ends the group: nothing stays open, and all waiting turns get the outcome.
    fn end(&mut self, word: &Word) {
        if word.is_err() {
            // Fails where SQLite has rolled back by itself, which has the same effect.
            let _rolled_back = self.connection.batch("ROLLBACK");
        }
        (self.open, self.inside, self.broken) = (false, false, false);
        for told in self.waiting.drain(..) {
            // A caller that was dropped does not need the outcome.
            let _gone = told.send(word.clone());
        }
    }
}

fn stopping() -> StoreError {
    StoreError::Unavailable("the server is stopping".to_owned())
}
