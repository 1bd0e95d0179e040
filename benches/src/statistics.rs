//! Medians and percentiles. Every latency is kept, so percentiles are exact.

use std::time::Duration;

/// What a measurement came to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Measured {
    /// How long it took.
    pub(crate) seconds: f64,
    /// Every latency in microseconds, sorted.
    pub(crate) latencies: Vec<u32>,
    /// The microseconds of processor time that the gateway spent on each, where that was measured.
    pub(crate) processor: f64,
}

impl Measured {
    /// Of latencies in any order.
    pub(crate) fn new(took: Duration, mut latencies: Vec<u32>) -> Self {
        latencies.sort_unstable();
        Self { seconds: took.as_secs_f64(), latencies, processor: 0.0 }
    }

    /// How many there were in a second.
    pub(crate) fn rate(&self) -> f64 {
        self.latencies.len() as f64 / self.seconds
    }

    /// A percentile in milliseconds.
    pub(crate) fn percentile(&self, percent: f64) -> f64 {
        let last = self.latencies.len().saturating_sub(1);
        let index = (percent / 100.0 * last as f64).round() as usize;
        f64::from(self.latencies.get(index).copied().unwrap_or(0)) / 1000.0
    }

    /// In one line.
    pub(crate) fn line(&self) -> String {
        format!(
            "{:8.0} /s   p50 {:7.2} ms   p99 {:7.2} ms   p99.9 {:7.2} ms",
            self.rate(),
            self.percentile(50.0),
            self.percentile(99.0),
            self.percentile(99.9)
        )
    }
}

/// The middle value; the upper one of two.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}
