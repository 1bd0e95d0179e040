//! Connections kept for the next mail.
//!
//! Must never hand out a connection that is not between two mails: only [`Lease::give_back`] keeps one, every other
//! end of a lease closes it.

use super::relay::Relay;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;
use usher_engine::ports::SendError;

/// How long a connection is kept unused. Relays close theirs after some minutes; below a minute few have.
const LONGEST_IDLE: Duration = Duration::from_secs(30);
/// How long a kept connection may take to show that it is alive.
const PROBE: Duration = Duration::from_secs(2);

/// The connections to one relay.
pub(super) struct Pool {
    relay: Relay,
    idle: Mutex<Vec<Idle>>,
    places: Semaphore,
}

struct Idle {
    connection: AsyncSmtpConnection,
    since: Instant,
}

/// A connection for one mail.
pub(super) struct Lease<'a> {
    pool: &'a Pool,
    /// The connection, between two mails.
    pub(super) connection: AsyncSmtpConnection,
    _place: SemaphorePermit<'a>,
}

impl Pool {
    /// A pool without connections.
    pub(super) fn new(relay: Relay) -> Self {
        let places = Semaphore::new(relay.connections);
        Self { relay, idle: Mutex::default(), places }
    }

    /// How long the relay may take for one mail.
    pub(super) fn patience(&self) -> Duration {
        self.relay.patience
    }

    /// A live connection: the one used last, or a new one.
    pub(super) async fn lease(&self) -> Result<Lease<'_>, SendError> {
        let place = self.places.acquire().await.or(Err(SendError::Temporary("the mailer is closing".to_owned())))?;
        while let Some(mut connection) = self.take_idle() {
            let probe = PROBE.min(self.relay.patience);
            if timeout(probe, connection.test_connected()).await == Ok(true) {
                return Ok(Lease { pool: self, connection, _place: place });
            }
        }
        let connection = self.relay.open().await?;
        Ok(Lease { pool: self, connection, _place: place })
    }

    fn take_idle(&self) -> Option<AsyncSmtpConnection> {
        let mut idle = self.idle();
        idle.retain(|kept| kept.since.elapsed() < LONGEST_IDLE);
        idle.pop().map(|kept| kept.connection)
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Idle>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lease<'_> {
    /// Keeps the connection for the next mail. Only after the relay has taken this one.
    pub(super) fn give_back(self) {
        if !self.connection.has_broken() {
            self.pool.idle().push(Idle { connection: self.connection, since: Instant::now() });
        }
    }
}
