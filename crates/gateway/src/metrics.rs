//! The content of `/metrics`, in the Prometheus text format.

use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use usher_domain::ObstructedMails;
use usher_domain::bounce::Obstacle;
use usher_engine::CacheStatistics;
use usher_engine::worker::WorkerStatus;
use usher_storage::Backlog;

/// Bounds of the latency histogram, in seconds.
const BOUNDS: [f64; 12] = [0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 1.0, 4.0];

/// How many fields that differ are counted by name; what a host may answer has no bound.
const FIELDS: usize = 500;

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct RequestLabels {
    adapter: &'static str,
    operation: &'static str,
    status: u16,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OperationLabels {
    adapter: &'static str,
    operation: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct ShadowLabels {
    adapter: &'static str,
    operation: &'static str,
    outcome: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct FieldLabels {
    adapter: &'static str,
    operation: &'static str,
    field: String,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct ObstacleLabels {
    obstacle: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct WorkerLabels {
    worker: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct ProviderLabels {
    provider: &'static str,
    result: &'static str,
}

/// Counts the calls of mail providers.
#[derive(Clone, Default)]
pub(crate) struct ProviderCalls(Family<ProviderLabels, Counter>);

impl ProviderCalls {
    pub(crate) fn count(&self, provider: &'static str, result: &'static str) {
        self.0.get_or_create(&ProviderLabels { provider, result }).inc();
    }
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct WebhookLabels {
    result: &'static str,
}

/// Counts the calls of webhook endpoints.
#[derive(Clone, Default)]
pub(crate) struct WebhookCalls(Family<WebhookLabels, Counter>);

impl WebhookCalls {
    pub(crate) fn count(&self, result: &'static str) {
        self.0.get_or_create(&WebhookLabels { result }).inc();
    }
}

/// Calls that are counted where they happen, outside of the server.
#[derive(Default)]
pub(crate) struct OutsideCalls {
    pub(crate) providers: ProviderCalls,
    pub(crate) webhooks: WebhookCalls,
}

/// The counters of a gateway.
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<RequestLabels, Counter>,
    latency: Family<OperationLabels, Histogram, fn() -> Histogram>,
    shadowed: Family<ShadowLabels, Counter>,
    shadow_fields: Family<FieldLabels, Counter>,
    /// How many fields are counted by name.
    fields_named: AtomicUsize,
    outbox_queued: Gauge,
    outbox_held: Gauge,
    outbox_dead: Gauge,
    outbox_lag: Gauge,
    outbox_obstructed: Family<ObstacleLabels, Gauge>,
    events_unchained: Gauge,
    ready: Gauge,
    cache_hits: Counter,
    cache_misses: Counter,
    password_hashes: Counter,
    pool_size: Gauge,
    pool_idle: Gauge,
    worker_restarts: Family<WorkerLabels, Counter>,
    worker_up: Family<WorkerLabels, Gauge>,
}

/// The values that are read when metrics are scraped.
pub(crate) struct Snapshot {
    pub(crate) is_ready: bool,
    pub(crate) backlog: Option<Backlog>,
    pub(crate) obstacles: Option<Vec<ObstructedMails>>,
    pub(crate) lag_seconds: i64,
    pub(crate) cache: CacheStatistics,
    pub(crate) password_hashes: u64,
    pub(crate) pool_size: usize,
    pub(crate) pool_idle: usize,
    pub(crate) workers: Vec<WorkerStatus>,
}

impl Metrics {
    pub(crate) fn new(calls: &OutsideCalls) -> Self {
        let latency: fn() -> Histogram = || Histogram::new(BOUNDS);
        let mut metrics = Self {
            registry: Registry::with_prefix("usher"),
            requests: Family::default(),
            latency: Family::new_with_constructor(latency),
            shadowed: Family::default(),
            shadow_fields: Family::default(),
            fields_named: AtomicUsize::new(0),
            outbox_queued: Gauge::default(),
            outbox_held: Gauge::default(),
            outbox_dead: Gauge::default(),
            outbox_lag: Gauge::default(),
            outbox_obstructed: Family::default(),
            events_unchained: Gauge::default(),
            ready: Gauge::default(),
            cache_hits: Counter::default(),
            cache_misses: Counter::default(),
            password_hashes: Counter::default(),
            pool_size: Gauge::default(),
            pool_idle: Gauge::default(),
            worker_restarts: Family::default(),
            worker_up: Family::default(),
        };
        let registry = &mut metrics.registry;
        registry.register("requests", "Requests by adapter, operation and status", metrics.requests.clone());
        registry.register_with_unit(
            "request_duration",
            "Time from the whole request to the answer",
            Unit::Seconds,
            metrics.latency.clone(),
        );
        let shadowed = metrics.shadowed.clone();
        registry.register(
            "shadow_calls",
            "Calls that the original answered, by what Usher would have answered",
            shadowed,
        );
        let fields = metrics.shadow_fields.clone();
        registry.register("shadow_differences", "Fields in which Usher would have answered otherwise", fields);
        registry.register("outbox_queued", "Mails waiting or being tried", metrics.outbox_queued.clone());
        registry.register("outbox_held", "Mails that a sending limit holds back", metrics.outbox_held.clone());
        registry.register("outbox_dead", "Mails that failed for good", metrics.outbox_dead.clone());
        let lag = metrics.outbox_lag.clone();
        registry.register_with_unit("outbox_lag", "Age of the oldest waiting mail", Unit::Seconds, lag);
        let obstructed = metrics.outbox_obstructed.clone();
        registry.register("outbox_obstructed", "Mails that wait for the mail server or the operator", obstructed);
        registry.register("credential_cache_hits", "Credentials accepted from the cache", metrics.cache_hits.clone());
        registry.register("credential_cache_misses", "Credentials that were looked up", metrics.cache_misses.clone());
        registry.register("password_hashes", "Password hashes that were computed", metrics.password_hashes.clone());
        registry.register("events_unchained", "Events that have no place yet", metrics.events_unchained.clone());
        registry.register("ready", "Whether requests can be served", metrics.ready.clone());
        let (providers, webhooks) = (calls.providers.0.clone(), calls.webhooks.0.clone());
        let of_providers = "Webhook calls of mail providers by what came of reading them";
        registry.register("mail_provider_calls", of_providers, providers);
        registry.register("webhook_calls", "Calls of webhook endpoints by what came of them", webhooks);
        registry.register("pool_connections", "Database connections open", metrics.pool_size.clone());
        registry.register("pool_idle_connections", "Database connections at rest", metrics.pool_idle.clone());
        let restarts = metrics.worker_restarts.clone();
        registry.register("worker_restarts", "Background workers started again after a failure", restarts);
        registry.register("worker_up", "Whether a background worker works", metrics.worker_up.clone());
        metrics
    }

    /// Counts an answered request.
    pub(crate) fn answered(&self, adapter: &'static str, operation: &'static str, status: u16, took: Duration) {
        self.requests.get_or_create(&RequestLabels { adapter, operation, status }).inc();
        self.latency.get_or_create(&OperationLabels { adapter, operation }).observe(took.as_secs_f64());
    }

    /// Counts a call that the original answered: `alike`, `differs`, `passed` (not compared) or `unanswered`.
    pub(crate) fn shadowed(&self, adapter: &'static str, operation: &'static str, outcome: &'static str) {
        self.shadowed.get_or_create(&ShadowLabels { adapter, operation, outcome }).inc();
    }

    /// Counts a field in which Usher would have answered otherwise.
    pub(crate) fn shadow_differs(&self, adapter: &'static str, operation: &'static str, field: String) {
        let labels = FieldLabels { adapter, operation, field };
        if let Some(known) = self.shadow_fields.get(&labels) {
            known.inc();
        } else if self.fields_named.fetch_add(1, Ordering::Relaxed) < FIELDS {
            self.shadow_fields.get_or_create(&labels).inc();
        } else {
            let field = "others".to_owned();
            self.shadow_fields.get_or_create(&FieldLabels { field, ..labels }).inc();
        }
    }

    /// Everything as text.
    pub(crate) fn text(&self, now: &Snapshot) -> String {
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        self.ready.set(i64::from(now.is_ready));
        if let Some(backlog) = now.backlog {
            self.outbox_queued.set(whole(backlog.queued));
            self.outbox_held.set(whole(backlog.held));
            self.outbox_dead.set(whole(backlog.dead));
            self.outbox_lag.set(now.lag_seconds);
            self.events_unchained.set(whole(backlog.unchained));
        }
        if let Some(obstacles) = &now.obstacles {
            for obstacle in Obstacle::ALL {
                let stopped = obstacles.iter().find(|stopped| stopped.obstacle == obstacle);
                let labels = ObstacleLabels { obstacle: obstacle.as_str() };
                self.outbox_obstructed.get_or_create(&labels).set(stopped.map_or(0, |stopped| whole(stopped.mails)));
            }
        }
        self.cache_hits.inner().store(now.cache.hits, Ordering::Relaxed);
        self.cache_misses.inner().store(now.cache.misses, Ordering::Relaxed);
        self.password_hashes.inner().store(now.password_hashes, Ordering::Relaxed);
        self.pool_size.set(whole(now.pool_size as u64));
        self.pool_idle.set(whole(now.pool_idle as u64));
        for WorkerStatus { name, restarts, is_down } in &now.workers {
            let labels = WorkerLabels { worker: name };
            self.worker_restarts.get_or_create(&labels).inner().store(*restarts, Ordering::Relaxed);
            self.worker_up.get_or_create(&labels).set(i64::from(!is_down));
        }
        let mut out = String::new();
        // Writing to a text cannot fail.
        let _ = text::encode(&mut out, &self.registry);
        out
    }
}
