//! The webhook worker: claims due deliveries under a lease, sends them concurrently, and records their results.
//!
//! A slow endpoint delays no other: it has only a few of the concurrent slots, and one that fails has one. Delivery is
//! at least once: if a process dies between sending and recording, the lease expires and the same message goes out
//! again under the same id.

use super::told_to_stop;
use super::webhook_delivery::deliver;
use crate::engine::Engine;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use usher_domain::WebhookId;
use usher_storage::{DeliveryClaim, StoreError};

/// How much longer than an attempt a lease is, in milliseconds.
const SPARE: i64 = 15_000;
/// How often to poll without a notification: for retries that are due and for deliveries of other processes.
const POLL: Duration = Duration::from_secs(1);

/// What is being sent.
struct Sending {
    engine: Arc<Engine>,
    tasks: JoinSet<WebhookId>,
    /// How many to each endpoint.
    places: HashMap<WebhookId, u32>,
    /// The endpoint that was the last to get its turn.
    last: Option<WebhookId>,
}

pub(super) async fn run(engine: Arc<Engine>, mut stopped: watch::Receiver<bool>) {
    let mut sending =
        Sending { engine: Arc::clone(&engine), tasks: JoinSet::new(), places: HashMap::new(), last: None };
    loop {
        if let Err(error) = sending.fill().await {
            tracing::warn!(error = %error, "webhooks could not be processed");
        }
        tokio::select! {
            () = told_to_stop(&mut stopped) => break,
            Some(ended) = sending.tasks.join_next() => sending.ended(ended),
            () = engine.deliveries_due.notified() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
    while sending.tasks.join_next().await.is_some() {}
}

impl Sending {
    /// Takes as many due deliveries as there are free places.
    async fn fill(&mut self) -> Result<(), StoreError> {
        let settings = &self.engine.settings.webhooks;
        loop {
            let taken = u32::try_from(self.tasks.len()).unwrap_or(u32::MAX);
            let free = settings.concurrency.max(1).saturating_sub(taken);
            if free == 0 {
                return Ok(());
            }
            let now = self.engine.now();
            let claim = DeliveryClaim {
                limit: free,
                per_webhook: settings.per_endpoint.max(1),
                sending: self.places.iter().map(|(id, places)| (*id, *places)).collect(),
                after: self.last,
                now,
                lease_until: now.plus_millis(settings.timeout + SPARE),
            };
            let claimed = self.engine.db.claim_deliveries(&claim).await?;
            let turned = self.last.is_some();
            self.last = claimed.last().map(|delivery| delivery.webhook.id);
            if claimed.is_empty() && !turned {
                return Ok(());
            }
            for delivery in claimed {
                let (engine, webhook) = (Arc::clone(&self.engine), delivery.webhook.id);
                *self.places.entry(webhook).or_default() += 1;
                self.tasks.spawn(async move {
                    deliver(&engine, delivery).await;
                    webhook
                });
            }
        }
    }

    fn ended(&mut self, ended: Result<WebhookId, tokio::task::JoinError>) {
        match ended {
            Ok(webhook) => {
                if let Some(places) = self.places.get_mut(&webhook) {
                    *places = places.saturating_sub(1);
                }
                self.places.retain(|_, places| *places > 0);
            }
            Err(error) => {
                // Which delivery it was is unknown; its lease expires and it is tried again.
                tracing::error!(error = %error, "a webhook delivery task failed");
                if self.tasks.is_empty() {
                    self.places.clear();
                }
            }
        }
    }
}
