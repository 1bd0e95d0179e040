//! Liveness, readiness and metrics.

use super::State;
use super::fitness::PATIENCE;
use crate::metrics::Snapshot;
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;
use usher_adapter_kit::Response;
use usher_domain::ObstructedMails;
use usher_engine::SystemClock;
use usher_engine::ports::Clock;
use usher_engine::worker::WorkerStatus;
use usher_storage::{Backlog, StoreError};

/// Mail that waits longer than this, in seconds, is reported to the operator; it does not make the gateway unready.
const LAG_TO_NOTICE: i64 = 300;

/// What the database answers in time.
async fn in_time<T>(answer: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
    let late = || StoreError::Unavailable("the database does not answer in time".to_owned());
    tokio::time::timeout(PATIENCE, answer).await.unwrap_or_else(|_elapsed| Err(late()))
}

/// The process lives.
pub(super) fn alive() -> Response {
    Response::with_body(200, "text/plain; charset=utf-8", *b"ok\n")
}

/// Whether the background workers work and the gateway goes on serving.
fn serves(state: &State, workers: &[WorkerStatus]) -> bool {
    workers.iter().all(|worker| !worker.is_down) && !state.stopping.load(Ordering::Relaxed)
}

/// Whether requests can be served.
async fn is_ready(state: &State) -> bool {
    serves(state, &state.engine.worker_statuses()) && state.fitness.of(state.engine.db()).await.is_ok()
}

/// Whether the database can be served from and the background workers work, in one word: balancers need no more, and
/// unauthenticated clients must not learn more.
pub(super) async fn ready(state: &State) -> Response {
    let (status, word) = readiness(is_ready(state).await);
    Response::json(status, "application/json", &serde_json::json!({ "status": word }))
}

/// The same for monitoring, with the outbox's lag and each worker.
pub(super) async fn ready_in_detail(state: &State) -> Response {
    let store = state.engine.db();
    let (backlog, obstacles, fit) =
        tokio::join!(in_time(store.backlog()), in_time(store.obstacles()), state.fitness.of(store));
    let workers = state.engine.worker_statuses();
    let (status, word) = readiness(backlog.is_ok() && fit.is_ok() && serves(state, &workers));
    if let Err(error) = &backlog {
        tracing::warn!(error = %error, "not ready");
    }
    let database = fit.err().unwrap_or(readiness(backlog.is_ok()).1);
    let backlog = backlog.unwrap_or_default();
    let lag = lag_seconds(&backlog);
    let word_of = |worker: &WorkerStatus| (worker.name, if worker.is_down { "down" } else { "ok" });
    let workers: BTreeMap<_, _> = workers.iter().map(word_of).collect();
    let mut body = serde_json::json!({
        "status": word,
        "database": database,
        "outbox": {
            "queued": backlog.queued,
            "dead": backlog.dead,
            "lag_seconds": lag,
            "late": lag > LAG_TO_NOTICE,
        },
        "events": { "unchained": backlog.unchained },
        "workers": workers,
    });
    let stopped = |mails: &ObstructedMails| serde_json::json!({ "obstacle": mails.obstacle.as_str(), "reason": mails.reason, "mails": mails.mails });
    // Not unready: another replica would not send it either.
    if let (Ok([_, ..]), Some(fields)) = (obstacles.as_deref(), body.as_object_mut()) {
        let stopped: Vec<_> = obstacles.iter().flatten().map(stopped).collect();
        fields.insert("mail".to_owned(), serde_json::json!({ "status": "obstructed", "obstacles": stopped }));
    }
    Response::json(status, "application/json", &body)
}

const fn readiness(is_ready: bool) -> (u16, &'static str) {
    if is_ready { (200, "ok") } else { (503, "unavailable") }
}

/// What was counted, for Prometheus.
pub(super) async fn metrics(state: &State) -> Response {
    let backlog = in_time(state.engine.db().backlog()).await.ok();
    let pool = state.engine.db().pool_status();
    let obstacles = in_time(state.engine.db().obstacles()).await.ok();
    let snapshot = Snapshot {
        is_ready: is_ready(state).await,
        obstacles,
        lag_seconds: backlog.as_ref().map_or(0, lag_seconds),
        backlog,
        cache: state.engine.cache_statistics(),
        password_hashes: state.engine.password_hashes(),
        workers: state.engine.worker_statuses(),
        pool_size: pool.size,
        pool_idle: pool.idle,
    };
    let text = state.metrics.text(&snapshot);
    Response::with_body(200, "application/openmetrics-text; version=1.0.0; charset=utf-8", text)
}

fn lag_seconds(backlog: &Backlog) -> i64 {
    backlog.oldest.map_or(0, |oldest| (SystemClock.now().seconds() - oldest.seconds()).max(0))
}
