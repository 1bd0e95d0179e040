//! Signals to stop.

use tokio::signal::unix::{SignalKind, signal};

/// Completes at SIGTERM or Ctrl-C. From this call on they no longer terminate the process, so call it before the process
/// says that it listens. A process that cannot listen for signals is terminated by them.
pub(super) fn stop() -> impl Future<Output = ()> {
    let signals =
        signal(SignalKind::terminate()).and_then(|terminate| Ok((terminate, signal(SignalKind::interrupt())?)));
    async {
        let Ok((mut terminate, mut interrupt)) = signals else { return std::future::pending().await };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("shutting down: waiting for requests in flight");
    }
}
