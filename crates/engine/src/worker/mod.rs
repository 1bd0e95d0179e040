//! What works in the background: the outbox, the chains of events, webhooks, imports and housekeeping. All are supervised, and
//! stop between two pieces of work.

mod cache_invalidation;
mod chaining;
mod deliver;
mod housekeeping;
mod imports;
mod mails;
mod obstruction;
mod outbox;
mod password_links;
mod put_back;
mod shares;
mod supervisor;
mod webhook_delivery;
mod webhooks;

use crate::engine::Engine;
use crate::ports::Mailer;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

pub use crate::worker_health::WorkerStatus;

/// The background work of an engine. Dropping it ends it where it is.
pub struct Workers {
    tasks: JoinSet<()>,
    stop: watch::Sender<bool>,
    /// What works on for as long as requests are served, and is never told to stop.
    listening: JoinSet<()>,
    on: watch::Sender<bool>,
}

impl Workers {
    /// Starts the workers: mail, the audit chain, webhooks, imports and housekeeping.
    #[must_use]
    pub fn start(engine: &Arc<Engine>, mailer: Arc<dyn Mailer>) -> Self {
        let (stop, on) = (watch::channel(false).0, watch::channel(false).0);
        let mut workers = Self { tasks: JoinSet::new(), stop, listening: JoinSet::new(), on };
        let Self { tasks, stop, listening, on } = &mut workers;
        let mail = move |engine, stopped| outbox::run(engine, Arc::clone(&mailer), stopped);
        spawn(tasks, stop, engine, "mail", mail);
        spawn(tasks, stop, engine, "password_links", password_links::run);
        spawn(tasks, stop, engine, "chaining", chaining::run);
        spawn(listening, on, engine, "cache_invalidation", cache_invalidation::run);
        spawn(tasks, stop, engine, "webhooks", webhooks::run);
        spawn(tasks, stop, engine, "imports", imports::run);
        spawn(tasks, stop, engine, "housekeeping", housekeeping::run);
        workers
    }

    /// Lets each worker finish the work in progress, for at most so long. What is left undone is taken up again after the
    /// next start.
    pub async fn stop(&mut self, patience: Duration) {
        // No receiver means that the workers have ended by themselves.
        let _ = self.stop.send(true);
        let finished = async { while self.tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(patience, finished).await.is_err() {
            tracing::warn!(?patience, "background workers are stopped in the middle of their work");
            self.tasks.shutdown().await;
        }
    }
}

fn spawn<W>(
    tasks: &mut JoinSet<()>,
    stop: &watch::Sender<bool>,
    engine: &Arc<Engine>,
    name: &'static str,
    work: impl Fn(Arc<Engine>, watch::Receiver<bool>) -> W + Send + Sync + 'static,
) where
    W: Future<Output = ()> + Send + 'static,
{
    let (engine, stopped) = (Arc::clone(engine), stop.subscribe());
    tasks.spawn(async move {
        let start = || work(Arc::clone(&engine), stopped.clone());
        supervisor::supervise(name, &engine.worker_health, stopped.clone(), start).await;
    });
}

/// Returns when the worker shall stop, or when the sender is dropped.
async fn told_to_stop(stopped: &mut watch::Receiver<bool>) {
    let _ = stopped.wait_for(|stop| *stop).await;
}
