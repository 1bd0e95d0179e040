//! Carries out imports, a part for each organization in turn.

use super::told_to_stop;
use crate::engine::Engine;
use crate::imports;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How often to look for imports that another process has made or left behind.
const PAUSE: Duration = Duration::from_secs(3);

pub(super) async fn run(engine: Arc<Engine>, mut stopped: watch::Receiver<bool>) {
    loop {
        match imports::work(&engine, || *stopped.borrow()).await {
            Ok(true) => {
                // Requests that wait for the database get their turn between two parts.
                tokio::task::yield_now().await;
                continue;
            }
            Ok(false) => {}
            Err(fault) => tracing::warn!(?fault, "imports cannot go on and will be retried"),
        }
        tokio::select! {
            biased;
            () = told_to_stop(&mut stopped) => return,
            () = engine.imports_due.notified() => {}
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}
