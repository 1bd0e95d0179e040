//! The connections that read. They cannot write: `query_only` is set on them.

use super::connection::Connection;
use crate::faults::fault;
use crate::records::StoreError;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The reading connections and those of them that are free.
pub(super) struct Readers {
    free: Mutex<Vec<Arc<Connection>>>,
    permits: Arc<Semaphore>,
    size: usize,
}

impl Readers {
    /// A pool of connections.
    pub(super) fn new(wires: Vec<Connection>) -> Arc<Self> {
        let size = wires.len();
        let wires = wires.into_iter().map(Arc::new).collect();
        Arc::new(Self { free: Mutex::new(wires), permits: Arc::new(Semaphore::new(size)), size })
    }

    /// Waits for a free connection.
    pub(super) async fn lend(self: &Arc<Self>) -> Result<Reader, StoreError> {
        let closed = || StoreError::Unavailable("the store is closed".to_owned());
        let permit = Arc::clone(&self.permits).acquire_owned().await.or(Err(closed()))?;
        let connection = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = connection.ok_or_else(closed)?;
        Ok(Reader { connection, pool: Arc::clone(self), holds: false, _permit: permit })
    }

    /// How many connections there are, and how many of them are free.
    pub(super) fn status(&self) -> (usize, usize) {
        (self.size, self.permits.available_permits())
    }
}

/// A pooled connection.
pub(super) struct Reader {
    connection: Arc<Connection>,
    pool: Arc<Readers>,
    /// Whether a transaction is open, so that all its statements read one state.
    holds: bool,
    _permit: OwnedSemaphorePermit,
}

impl Reader {
    /// The connection.
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Has all statements from here on read the same state.
    pub(super) fn hold(&mut self) -> Result<(), StoreError> {
        self.connection.batch("BEGIN").map_err(fault)?;
        self.holds = true;
        Ok(())
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if self.holds {
            // It has read only; where ending fails, the next holder's statements say so.
            let _ = self.connection.batch("ROLLBACK");
        }
        // Dropped before the permit, which lets the next reader in.
        self.pool.free.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::clone(&self.connection));
    }
}
