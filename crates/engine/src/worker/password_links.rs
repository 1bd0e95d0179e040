//! Processes requests for links that set a password, after their responses were sent.

use super::told_to_stop;
use crate::engine::Engine;
use crate::password_links::carry_out;
use std::sync::Arc;
use tokio::sync::watch;

pub(super) async fn run(engine: Arc<Engine>, mut stopped: watch::Receiver<bool>) {
    loop {
        while let Some(request) = engine.link_requests.pop() {
            if let Err(fault) = carry_out(&engine, &request).await {
                tracing::warn!(?fault, "a password reset mail could not be queued");
            }
        }
        tokio::select! {
            // Accepted requests are processed before the worker stops.
            biased;
            () = engine.link_requests.asked.notified() => {}
            () = told_to_stop(&mut stopped) => return,
        }
    }
}
