//! Whether the database can be served from, found out by writing to it. It must never make whoever asks wait for long.

use std::time::{Duration, Instant};
use tokio::sync::Mutex;
use tokio::time::timeout;
use usher_engine::SystemClock;
use usher_engine::ports::Clock;
use usher_storage::Db;

/// How long the database may take to answer. Whoever asks for readiness or metrics does not wait longer, whatever the
/// database does.
pub(super) const PATIENCE: Duration = Duration::from_millis(800);

/// How long the answer of a check holds.
const HOLDS: Duration = Duration::from_secs(1);

/// The word for a database that does not answer.
const UNAVAILABLE: &str = "unavailable";

/// Whether the database can be served from. The answer of the last second holds for everybody who asks meanwhile.
pub(crate) struct Fitness {
    fingerprint: [u8; 32],
    min_free_bytes: u64,
    last: Mutex<Option<(Instant, Result<(), &'static str>)>>,
}

impl Fitness {
    /// For the installation with this fingerprint.
    pub(crate) fn new(fingerprint: [u8; 32], min_free_bytes: u64) -> Self {
        Self { fingerprint, min_free_bytes, last: Mutex::new(None) }
    }

    /// Whether it can; if not, the reason in one word.
    pub(super) async fn of(&self, db: &Db) -> Result<(), &'static str> {
        let checked = async {
            let mut last = self.last.lock().await;
            if let Some((at, outcome)) = *last
                && at.elapsed() < HOLDS
            {
                return outcome;
            }
            let check = db.check(self.fingerprint, SystemClock.now(), self.min_free_bytes).await;
            let outcome = check.map_err(|unfit| {
                tracing::warn!(reason = %unfit, "the database cannot be served from");
                unfit.word()
            });
            *last = Some((Instant::now(), outcome));
            outcome
        };
        timeout(PATIENCE, checked).await.unwrap_or(Err(UNAVAILABLE))
    }
}
