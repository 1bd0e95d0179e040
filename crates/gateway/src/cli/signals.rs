//! Signals to stop.

use tokio::signal::unix::{SignalKind, signal};

/// Returns at SIGTERM or Ctrl-C. A process that cannot listen for signals is terminated by them.
pub(super) async fn stop() {
    let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    tracing::info!("shutting down: waiting for requests in flight");
}
