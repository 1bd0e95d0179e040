//! What was seen in each interval.

use super::scene::{REPLICAS, Scene};
use super::tally::{CLASSES, Interval};
use crate::gateway::Gateway;
use crate::http::{once, request};
use crate::statistics::Measured;
use serde_json::Value;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How many intervals there are, unless they would be too short.
const INTERVALS: u32 = 150;
const SHORTEST: Duration = Duration::from_millis(500);
/// How long a replica may take to say what waits.
const PATIENCE: Duration = Duration::from_secs(1);

pub(super) struct Sample {
    /// The end of the interval, in seconds from the start.
    pub(super) at: f64,
    /// Requests in a second, by class.
    pub(super) rates: [f64; CLASSES.len()],
    /// Milliseconds of requests that were answered.
    pub(super) p50: Option<f64>,
    pub(super) p99: Option<f64>,
    /// MiB of each replica, where it lives.
    pub(super) resident: [Option<f64>; REPLICAS],
    pub(super) descriptors: [Option<f64>; REPLICAS],
    /// Mails in the outbox.
    pub(super) mails: Option<f64>,
}

/// Takes samples until the traffic is over.
pub(super) async fn take(scene: Arc<Scene>, length: Duration) -> Vec<Sample> {
    let mut samples = Vec::new();
    let begin = Instant::now();
    let mut clock = tokio::time::interval((length / INTERVALS).max(SHORTEST));
    clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    clock.tick().await;
    let mut before = Instant::now();
    while begin.elapsed() < length {
        clock.tick().await;
        let interval = std::mem::take(&mut scene.tally.lock().unwrap().interval);
        samples.push(sample(&scene, interval, before.elapsed()).await);
        before = Instant::now();
    }
    samples
}

async fn sample(scene: &Scene, interval: Interval, took: Duration) -> Sample {
    let at = scene.phases.seconds();
    let rates = CLASSES.map(|class| {
        f64::from(u32::try_from(interval.counts.get(&class).copied().unwrap_or(0)).unwrap_or(u32::MAX))
            / took.as_secs_f64()
    });
    let latencies = Measured::new(took, interval.latencies);
    let percentile = |percent| (!latencies.latencies.is_empty()).then(|| latencies.percentile(percent));
    let (resident, descriptors, watch) = {
        let replicas = scene.replicas.lock().unwrap();
        let of_each = |read: fn(&Gateway) -> f64| replicas.each_ref().map(|replica| replica.as_ref().map(read));
        let watch = replicas.iter().flatten().next().map(|gateway| gateway.watch);
        (of_each(|it| it.memory().0), of_each(|it| it.descriptors() as f64), watch)
    };
    let mails = match watch {
        Some(watch) => tokio::time::timeout(PATIENCE, waiting(watch)).await.ok().flatten(),
        None => None,
    };
    Sample { at, rates, p50: percentile(50.0), p99: percentile(99.0), resident, descriptors, mails }
}

/// How many mails wait, where the database can be asked.
async fn waiting(watch: SocketAddr) -> Option<f64> {
    let reply = once(watch, &request("GET", "/readyz", &[], "")).await.ok()?;
    let said: Value = serde_json::from_slice(&reply.body).ok()?;
    (said["database"] == "ok").then(|| said["outbox"]["queued"].as_f64())?
}
