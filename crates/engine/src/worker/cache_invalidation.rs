//! Notifications from other processes on the same database about cached data that must be invalidated.

use super::told_to_stop;
use crate::engine::Engine;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How long to wait before listening again after the connection was lost.
const PAUSE: Duration = Duration::from_secs(1);

pub(super) async fn run(engine: Arc<Engine>, mut stopped: watch::Receiver<bool>) {
    loop {
        let invalidate_caches = |invalidation| engine.changes.record(invalidation);
        let ended = tokio::select! {
            () = told_to_stop(&mut stopped) => return,
            ended = engine.db.listen(&invalidate_caches) => ended,
        };
        if let Err(error) = ended {
            // Until it is back, cached entries expire by age alone, as without other replicas.
            tracing::warn!(error = %error, "cache invalidations from other processes cannot be received");
        }
        tokio::select! {
            () = told_to_stop(&mut stopped) => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}
