//! What works in the background: the outbox, the chains of events, webhooks and housekeeping. All are supervised, and
//! stop between two pieces of work.

mod cache_invalidation;
mod chaining;
mod deliver;
mod housekeeping;
mod mails;
mod outbox;
mod password_links;
mod supervisor;
mod webhook_delivery;
mod webhooks;

use crate::engine::Engine;
use crate::ports::Mailer;
use std::sync::Arc;
use tokio::sync::watch;
use tokio::task::JoinSet;

pub use crate::worker_health::WorkerStatus;

/// The background work of an engine.
pub struct Workers {
    tasks: JoinSet<()>,
    stop: watch::Sender<bool>,
}

impl Workers {
    /// Starts the workers: mail, the audit chain, webhooks and housekeeping.
    #[must_use]
    pub fn start(engine: &Arc<Engine>, mailer: Arc<dyn Mailer>) -> Self {
        let mut workers = Self { tasks: JoinSet::new(), stop: watch::channel(false).0 };
        workers.spawn(engine, "mail", move |engine, stopped| outbox::run(engine, Arc::clone(&mailer), stopped));
        workers.spawn(engine, "password_links", password_links::run);
        workers.spawn(engine, "chaining", chaining::run);
        workers.spawn(engine, "cache_invalidation", cache_invalidation::run);
        workers.spawn(engine, "webhooks", webhooks::run);
        workers.spawn(engine, "housekeeping", housekeeping::run);
        workers
    }

    fn spawn<W>(
        &mut self,
        engine: &Arc<Engine>,
        name: &'static str,
        work: impl Fn(Arc<Engine>, watch::Receiver<bool>) -> W + Send + Sync + 'static,
    ) where
        W: Future<Output = ()> + Send + 'static,
    {
        let (engine, stopped) = (Arc::clone(engine), self.stop.subscribe());
        self.tasks.spawn(async move {
            let start = || work(Arc::clone(&engine), stopped.clone());
            supervisor::supervise(name, &engine.worker_health, stopped.clone(), start).await;
        });
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
