//! What works in the background: the outbox, the chains of events, webhooks and housekeeping. All stop between two
//! pieces of work.

mod cache_invalidation;
mod chaining;
mod deliver;
mod housekeeping;
mod mails;
mod outbox;
mod password_links;
mod webhook_delivery;
mod webhooks;

use crate::engine::Engine;
use crate::ports::Mailer;
use std::sync::Arc;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// The background work of an engine.
pub struct Workers {
    tasks: JoinSet<()>,
    stop: watch::Sender<bool>,
}

impl Workers {
    /// Starts the workers: mail, the audit chain, webhooks and housekeeping.
    #[must_use]
    pub fn start(engine: &Arc<Engine>, mailer: Arc<dyn Mailer>) -> Self {
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        tasks.spawn(outbox::run(Arc::clone(engine), mailer, stopped.clone()));
        tasks.spawn(password_links::run(Arc::clone(engine), stopped.clone()));
        tasks.spawn(chaining::run(Arc::clone(engine), stopped.clone()));
        tasks.spawn(cache_invalidation::run(Arc::clone(engine), stopped.clone()));
        tasks.spawn(webhooks::run(Arc::clone(engine), stopped.clone()));
        tasks.spawn(housekeeping::run(Arc::clone(engine), stopped));
        Self { tasks, stop }
    }

    /// Lets each worker finish the work in progress, and waits for that.
    pub async fn stop(mut self) {
        // No receiver means that the workers have ended by themselves.
        let _ = self.stop.send(true);
        while self.tasks.join_next().await.is_some() {}
    }
}

/// Returns when the worker shall stop, or when the sender is dropped.
async fn told_to_stop(stopped: &mut watch::Receiver<bool>) {
    let _ = stopped.wait_for(|stop| *stop).await;
}
