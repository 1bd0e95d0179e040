//! Chaining events, shortly after they were committed.

use super::told_to_stop;
use crate::audit::chaining::chain_free;
use crate::engine::Engine;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How often to poll without a notification: for events of other processes.
const POLL: Duration = Duration::from_secs(1);

/// How long to wait after a notification, so that events that come close together share a transaction.
const GATHER: Duration = Duration::from_millis(50);

pub(super) async fn run(engine: Arc<Engine>, mut stopped: watch::Receiver<bool>) {
    loop {
        if let Err(error) = chain_free(&engine).await {
            tracing::warn!(error = %error, "events could not be chained");
        }
        tokio::select! {
            () = told_to_stop(&mut stopped) => return,
            () = engine.events_committed.notified() => tokio::time::sleep(GATHER).await,
            () = tokio::time::sleep(POLL) => {}
        }
    }
}
