//! The outbox worker: claims due deliveries under a lease, sends them and records their results. Whenever one is done, the
//! next one begins.
//!
//! Delivery is at least once: if a process dies between sending and recording, the lease expires and the mail goes out
//! again with the same Message-ID.

use super::deliver::{self, Fate, Finished};
use super::obstruction::Obstruction;
use super::told_to_stop;
use crate::engine::Engine;
use crate::ports::Mailer;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio::task::{JoinError, JoinSet};
use usher_storage::{DeliveryResult, StoreError};

/// How long a delivery is leased, in milliseconds: longer than the timeout of any mail server, and no longer than a
/// mail may wait after its worker has died.
const LEASE: i64 = 70_000;
/// How often the outbox is polled without a notification: for retries that are due and for orders of other processes.
const POLL: Duration = Duration::from_secs(1);
/// How long to wait after a notification, so that orders that come close together share their transactions.
const GATHER: Duration = Duration::from_millis(20);
/// How many mails that waited one transaction makes due.
const RELEASED_AT_ONCE: u32 = 1_000;
/// How long a result is kept that cannot be recorded. Another process may take the mail after its lease, and this one
/// does not work on before it has recorded what it did.
const KEEP: Duration = Duration::from_hours(1);

pub(super) async fn run(engine: Arc<Engine>, mailer: Arc<dyn Mailer>, mut stopped: watch::Receiver<bool>) {
    let mut outbox = Outbox {
        engine: Arc::clone(&engine),
        mailer,
        sending: JoinSet::new(),
        unrecorded: Vec::new(),
        obstruction: Obstruction::new(Instant::now()),
    };
    loop {
        match outbox.work().await {
            Ok(()) => {}
            Err(error) => tracing::warn!(error = %error, "the outbox could not be processed"),
        }
        tokio::select! {
            () = told_to_stop(&mut stopped) => return outbox.end().await,
            Some(done) = outbox.sending.join_next() => outbox.keep(done),
            () = engine.mail_ordered.notified() => tokio::time::sleep(GATHER).await,
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

struct Outbox {
    engine: Arc<Engine>,
    mailer: Arc<dyn Mailer>,
    sending: JoinSet<Finished>,
    /// What came of mails, until it is recorded.
    unrecorded: Vec<(Finished, Instant)>,
    obstruction: Obstruction,
}

impl Outbox {
    /// Records what is done and begins what is due, as far as there are slots.
    async fn work(&mut self) -> Result<(), StoreError> {
        loop {
            while let Some(done) = self.sending.try_join_next() {
                self.keep(done);
            }
            self.record().await?;
            let slots = self.obstruction.slots(self.engine.settings.mail_concurrency.max(1));
            let free = u32::try_from(slots.saturating_sub(self.sending.len())).unwrap_or(u32::MAX);
            if free == 0 {
                return Ok(());
            }
            self.hasten().await?;
            let now = self.engine.now();
            let limits = &self.engine.settings.mail_limits;
            let claimed = self.engine.db.claim(free, limits, now, now.plus_millis(LEASE)).await?;
            if claimed.deliveries.is_empty() && claimed.held == 0 {
                return Ok(());
            }
            for delivery in claimed.deliveries {
                let (engine, mailer) = (Arc::clone(&self.engine), Arc::clone(&self.mailer));
                self.sending.spawn(async move { deliver::one(&engine, &*mailer, &delivery).await });
            }
        }
    }

    /// Makes mails due that wait for an obstacle: all of them once it is gone, now and then one to find out.
    async fn hasten(&mut self) -> Result<(), StoreError> {
        let now = Instant::now();
        if self.obstruction.releases(now) {
            while self.engine.db.hasten_mails(RELEASED_AT_ONCE, self.engine.now()).await? == u64::from(RELEASED_AT_ONCE)
            {
            }
        } else if self.obstruction.probes(now) {
            self.engine.db.hasten_mails(1, self.engine.now()).await?;
        }
        Ok(())
    }

    fn keep(&mut self, done: Result<Finished, JoinError>) {
        let now = Instant::now();
        match done {
            Ok(finished) => {
                match &finished.fate {
                    Fate::Settled(DeliveryResult::Sent) => self.obstruction.taken(now),
                    Fate::Settled(DeliveryResult::Retry { obstacle: Some(obstacle), reason, .. }) => {
                        self.obstruction.refused(*obstacle, reason, now);
                    }
                    Fate::Settled(_) | Fate::Unknown | Fate::Failed { .. } => {}
                }
                self.unrecorded.push((finished, now));
            }
            // The lease expires and the delivery is tried again.
            Err(error) => tracing::error!(error = %error, "a delivery task failed"),
        }
    }

    /// Records results. What cannot be recorded is kept for the next time, because its mail would go out twice.
    async fn record(&mut self) -> Result<(), StoreError> {
        self.unrecorded.retain(|(_, since)| since.elapsed() < KEEP);
        let settled: Vec<_> = self.unrecorded.iter().filter_map(|(finished, _)| finished.settled()).collect();
        if !settled.is_empty() {
            match self.engine.db.acknowledge(&settled, self.engine.now()).await {
                // Their leases expire, and they are tried again.
                Err(error @ StoreError::Corrupt(_)) => tracing::error!(error = %error, "results of mails are lost"),
                recorded => recorded?,
            }
            self.unrecorded.retain(|(finished, _)| finished.settled().is_none());
        }
        while let Some((finished, _)) = self.unrecorded.last() {
            deliver::record_failure(&self.engine, finished).await?;
            self.unrecorded.pop();
        }
        Ok(())
    }

    /// Finishes what is under way.
    async fn end(&mut self) {
        while let Some(done) = self.sending.join_next().await {
            self.keep(done);
        }
        if let Err(error) = self.record().await {
            tracing::warn!(error = %error, "what came of the last mails could not be recorded");
        }
    }
}
