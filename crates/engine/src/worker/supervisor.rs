//! Keeping the background workers at work: one that panics or ends is started again after a wait that doubles, and one
//! that fails too often in a row is reported as down until it has run steadily again.
//!
//! A failure within a worker's task, such as a database that does not answer, is the worker's own business.

use super::told_to_stop;
use crate::worker_health::{WorkerHealth, wait};
use std::future::Future;
use std::time::Instant;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// Runs a worker until it is told to stop, starting it again whenever it ends before.
pub(super) async fn supervise<W>(
    name: &'static str,
    health: &WorkerHealth,
    mut stopped: watch::Receiver<bool>,
    work: impl Fn() -> W,
) where
    W: Future<Output = ()> + Send + 'static,
{
    loop {
        health.started(name, Instant::now());
        // A set, so that the worker is aborted with its supervisor.
        let mut task = JoinSet::new();
        task.spawn(work());
        let has_panicked = task.join_next().await.is_some_and(|ended| ended.is_err());
        if *stopped.borrow() {
            return;
        }
        let in_a_row = health.failed(name, Instant::now());
        // What a panic says may contain personal data.
        tracing::error!(worker = name, has_panicked, in_a_row, "a background worker stopped; restarting it");
        tokio::select! {
            () = told_to_stop(&mut stopped) => return,
            () = tokio::time::sleep(wait(in_a_row)) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    #[tokio::test]
    async fn a_worker_that_panics_is_started_again_and_stops_when_told() {
        let (stop, stopped) = watch::channel(false);
        let (health, starts) = (Arc::new(WorkerHealth::default()), Arc::new(AtomicU32::new(0)));
        let (again, mut started_again) = watch::channel(false);
        let supervised = tokio::spawn({
            let (health, starts) = (Arc::clone(&health), Arc::clone(&starts));
            async move {
                let work = || {
                    let (starts, mut stopped, again) = (Arc::clone(&starts), stopped.clone(), again.clone());
                    async move {
                        assert!(starts.fetch_add(1, Ordering::Relaxed) > 0, "the first start fails on purpose");
                        again.send(true).unwrap();
                        told_to_stop(&mut stopped).await;
                    }
                };
                supervise("mail", &health, stopped.clone(), work).await;
            }
        });
        started_again.wait_for(|again| *again).await.unwrap();
        assert_eq!((health.statuses(Instant::now())[0].restarts, starts.load(Ordering::Relaxed)), (1, 2));
        stop.send(true).unwrap();
        supervised.await.unwrap();
    }
}
