//! The outbox worker: claims due deliveries under a lease, sends them and records their results.
//!
//! Delivery is at least once: if a process dies between sending and recording, the lease expires and the mail goes out
//! again with the same Message-ID.

use super::{deliver, told_to_stop};
use crate::engine::Engine;
use crate::ports::Mailer;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use usher_storage::StoreError;

/// How long a delivery is leased, in milliseconds: longer than the timeout of any mail server, and no longer than a
/// mail may wait after its worker has died.
const LEASE: i64 = 70_000;
/// How often the outbox is polled without a notification: for retries that are due and for orders of other processes.
const POLL: Duration = Duration::from_secs(1);
/// How long to wait after a notification, so that orders that come close together share their transactions.
const GATHER: Duration = Duration::from_millis(20);

pub(super) async fn run(engine: Arc<Engine>, mailer: Arc<dyn Mailer>, mut stopped: watch::Receiver<bool>) {
    loop {
        match work(&engine, &mailer, &stopped).await {
            Ok(()) => {}
            Err(error) => tracing::warn!(error = %error, "the outbox could not be processed"),
        }
        tokio::select! {
            () = told_to_stop(&mut stopped) => return,
            () = engine.mail_ordered.notified() => tokio::time::sleep(GATHER).await,
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

/// Works until nothing is due or the worker shall stop.
async fn work(
    engine: &Arc<Engine>,
    mailer: &Arc<dyn Mailer>,
    stopped: &watch::Receiver<bool>,
) -> Result<(), StoreError> {
    // No more than can be sent concurrently, so that none waits for others while its lease expires.
    let batch = u32::try_from(engine.settings.mail_concurrency.max(1)).unwrap_or(u32::MAX);
    while !*stopped.borrow() {
        let now = engine.now();
        let limits = &engine.settings.mail_limits;
        let claimed = engine.db.claim(batch, limits, now, now.plus_millis(LEASE)).await?;
        if claimed.deliveries.is_empty() && claimed.held == 0 {
            return Ok(());
        }
        let results = deliver::all(engine, mailer, claimed.deliveries).await;
        engine.db.acknowledge(&results, engine.now()).await?;
    }
    Ok(())
}
