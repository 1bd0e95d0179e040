//! The outbox worker: claims due deliveries under a lease, sends them and records their results. Whenever one is done, the
//! next one begins.
//!
//! Delivery is at least once: if a process dies between sending and recording, the mail goes out again with the same
//! Message-ID, when another process sees that it is dead, or when the lease expires.

use super::deliver::{self, Fate, Finished};
use super::obstruction::Obstruction;
use super::put_back::PutBack;
use super::shares::{SLOW, Shares, domain, share};
use super::told_to_stop;
use crate::engine::Engine;
use crate::ports::Mailer;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio::task::{Id, JoinError, JoinSet};
use usher_storage::{Delivery, DeliveryId, DeliveryResult, Lease, Presence, StoreError};

/// How often the outbox is polled without a notification: for retries that are due and for orders of other processes.
const POLL: Duration = Duration::from_secs(1);
/// How long to wait after a notification, and after a mail while none waits for its slot, so that orders and results that
/// come close together share their transactions.
const GATHER: Duration = Duration::from_millis(20);
/// How many mails that waited one transaction makes due.
const RELEASED_AT_ONCE: u32 = 1_000;
/// How many more mails than there are slots are claimed to find some that do not hang.
const LOOK_PAST: usize = 48;
/// How long a mail to a domain that hangs is put back at most, in milliseconds.
const LONGEST_PUT_BACK: i64 = 60_000;
/// How long a result is kept that cannot be recorded. Another process may take the mail after its lease, and this one
/// does not work on before it has recorded what it did.
const KEEP: Duration = Duration::from_hours(1);

pub(super) async fn run(engine: Arc<Engine>, mailer: Arc<dyn Mailer>, mut stopped: watch::Receiver<bool>) {
    let mut number = [0_u8; 8];
    engine.entropy.fill(&mut number);
    let mut outbox = Outbox {
        engine: Arc::clone(&engine),
        mailer,
        owner: i64::from_be_bytes(number),
        presence: None,
        sending: JoinSet::new(),
        shares: Shares::new(),
        put_back: PutBack::default(),
        unrecorded: Vec::new(),
        obstruction: Obstruction::new(Instant::now()),
        is_drained: false,
    };
    loop {
        match outbox.work().await {
            Ok(()) => {}
            Err(error) => tracing::warn!(error = %error, "the outbox could not be processed"),
        }
        tokio::select! {
            () = told_to_stop(&mut stopped) => return outbox.end().await,
            Some(done) = outbox.sending.join_next_with_id() => {
                outbox.keep(done);
                if outbox.is_drained {
                    tokio::time::sleep(GATHER).await;
                }
            }
            () = engine.mail_ordered.notified() => tokio::time::sleep(GATHER).await,
            () = lost(&mut outbox.presence) => outbox.presence = None,
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

/// Returns when others can no longer see that this process lives.
async fn lost(presence: &mut Option<Presence>) {
    match presence {
        Some(presence) => presence.lost().await,
        None => std::future::pending().await,
    }
}

struct Outbox {
    engine: Arc<Engine>,
    mailer: Arc<dyn Mailer>,
    /// The number by which others see that this process lives.
    owner: i64,
    presence: Option<Presence>,
    sending: JoinSet<Finished>,
    shares: Shares<Id>,
    put_back: PutBack,
    /// What came of mails, until it is recorded.
    unrecorded: Vec<(Finished, Instant)>,
    obstruction: Obstruction<DeliveryId>,
    /// Whether the last claim found that no mail waits.
    is_drained: bool,
}

impl Outbox {
    /// Records what is done and begins what is due, as far as there are slots.
    async fn work(&mut self) -> Result<(), StoreError> {
        if let Err(error) = self.be_present().await {
            // Mail goes out all the same; only what a dead process leased waits until its leases expire.
            tracing::debug!(error = %error, "others cannot see that this process lives");
        }
        let mut ahead = HashMap::new();
        self.is_drained = false;
        loop {
            while let Some(done) = self.sending.try_join_next_with_id() {
                self.keep(done);
            }
            self.record().await?;
            self.revive().await?;
            let slots = self.obstruction.slots(self.engine.settings.mail_concurrency.max(1));
            let free = self.shares.free(slots, Instant::now());
            if free == 0 {
                return Ok(());
            }
            self.hasten().await?;
            let past = if self.shares.is_full(slots, Instant::now()) { LOOK_PAST } else { 0 };
            let batch = u32::try_from(free + past).unwrap_or(u32::MAX);
            let (now, limits) = (self.engine.now(), &self.engine.settings.mail_limits);
            let until = now.plus_millis(self.engine.settings.mail_lease);
            let claimed = self.engine.db.claim(batch, limits, now, Lease { until, owner: Some(self.owner) }).await?;
            self.is_drained = claimed.deliveries.is_empty() && claimed.held == 0;
            if self.is_drained {
                return Ok(());
            }
            self.begin(claimed.deliveries, slots, free, &mut ahead).await?;
        }
    }

    /// Shows that this process lives, and takes what dead ones have leased.
    async fn be_present(&mut self) -> Result<(), StoreError> {
        if self.presence.is_some() {
            return Ok(());
        }
        let presence = self.engine.db.be_present(self.owner).await?;
        let taken = self.engine.db.take_back_leases(&presence, self.engine.now()).await?;
        if taken > 0 {
            tracing::info!(taken, "took over the mails of a process that has died");
        }
        self.presence = Some(presence);
        Ok(())
    }

    /// Begins deliveries, as many as there are free slots; puts the others back.
    async fn begin(
        &mut self,
        due: Vec<Delivery>,
        slots: usize,
        mut free: usize,
        ahead: &mut HashMap<String, usize>,
    ) -> Result<(), StoreError> {
        let mut back: Vec<(DeliveryId, DeliveryResult)> = Vec::new();
        for delivery in due {
            let address = deliver::address(&delivery).to_owned();
            let now = Instant::now();
            let due = if !self.shares.admits(&address, slots, now) {
                // Its turn cannot come before those ahead of it were tried.
                let ahead = ahead.entry(domain(&address).to_owned()).or_default();
                *ahead += 1;
                let rounds = i64::try_from(*ahead / share(slots)).unwrap_or(i64::MAX).saturating_add(1);
                let each = i64::try_from(SLOW.as_millis()).unwrap_or(i64::MAX);
                let due = self.engine.now().plus_millis(rounds.saturating_mul(each).min(LONGEST_PUT_BACK));
                if self.shares.is_slow(domain(&address), now) {
                    self.put_back.add(domain(&address), due, delivery.id);
                }
                due
            } else if free == 0 {
                self.engine.now()
            } else {
                free -= 1;
                let (engine, mailer) = (Arc::clone(&self.engine), Arc::clone(&self.mailer));
                let task = self.sending.spawn(async move { deliver::one(&engine, &*mailer, &delivery).await });
                self.shares.begin(task.id(), address, now);
                continue;
            };
            back.push((delivery.id, DeliveryResult::PutBack { at: due }));
        }
        if !back.is_empty() {
            self.engine.db.acknowledge(&back, self.engine.now()).await?;
        }
        Ok(())
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

    /// Makes mails due whose domain hangs no more.
    async fn revive(&mut self) -> Result<(), StoreError> {
        let (at, now) = (Instant::now(), self.engine.now());
        for (due, mails) in self.put_back.take(|domain| self.shares.is_slow(domain, at), now) {
            self.engine.db.hasten_put_back(&mails, due, now).await?;
        }
        Ok(())
    }

    fn keep(&mut self, done: Result<(Id, Finished), JoinError>) {
        let now = Instant::now();
        match done {
            Ok((task, mut finished)) => {
                self.shares.end(task, now);
                match &finished.fate {
                    Fate::Settled(DeliveryResult::Sent) => {
                        self.obstruction.forget(&finished.id);
                        self.obstruction.taken(now);
                    }
                    Fate::Settled(DeliveryResult::Retry { obstacle: Some(_), .. })
                        if self.obstruction.is_own(&finished.id) =>
                    {
                        self.obstruction.remember(finished.id, now);
                        finished.blame_recipient(self.engine.settings.mail_attempts);
                    }
                    Fate::Settled(DeliveryResult::Retry { obstacle: Some(obstacle), reason, .. }) => {
                        self.obstruction.refused(finished.id, *obstacle, reason, now);
                    }
                    Fate::Settled(_) | Fate::Unknown | Fate::Failed { .. } => self.obstruction.forget(&finished.id),
                }
                self.unrecorded.push((finished, now));
            }
            // The lease expires and the delivery is tried again.
            Err(error) => {
                self.shares.end(error.id(), now);
                tracing::error!(error = %error, "a delivery task failed");
            }
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
        while let Some(done) = self.sending.join_next_with_id().await {
            self.keep(done);
        }
        if let Err(error) = self.record().await {
            tracing::warn!(error = %error, "what came of the last mails could not be recorded");
        }
    }
}
