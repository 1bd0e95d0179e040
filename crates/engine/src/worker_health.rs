//! How the background workers are, and when one that failed may start again.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The wait before the first restart; it doubles with each further failure in a row.
const FIRST_WAIT: Duration = Duration::from_secs(1);
/// The longest wait.
const LONGEST_WAIT: Duration = Duration::from_mins(1);
/// How long a worker has to run to be called steady again.
const STEADY: Duration = Duration::from_mins(1);
/// After so many failures in a row a worker is down.
const BOUND: u32 = 5;

/// How the background workers are.
#[derive(Debug, Default)]
pub(crate) struct WorkerHealth {
    workers: Mutex<BTreeMap<&'static str, Record>>,
}

/// How a background worker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkerStatus {
    /// Its name.
    pub name: &'static str,
    /// How often it was started again since the process began.
    pub restarts: u64,
    /// Whether it has failed so often in a row that the process cannot be called ready.
    pub is_down: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct Record {
    restarts: u64,
    failures_in_a_row: u32,
    running_since: Option<Instant>,
}

impl Record {
    fn is_steady(&self, now: Instant) -> bool {
        self.running_since.is_some_and(|since| now.saturating_duration_since(since) >= STEADY)
    }
}

impl WorkerHealth {
    /// The workers that were started, by name.
    pub(crate) fn statuses(&self, now: Instant) -> Vec<WorkerStatus> {
        let status = |(name, record): (&&'static str, &Record)| WorkerStatus {
            name,
            restarts: record.restarts,
            is_down: record.failures_in_a_row >= BOUND && !record.is_steady(now),
        };
        self.lock().iter().map(status).collect()
    }

    pub(crate) fn started(&self, name: &'static str, now: Instant) {
        self.lock().entry(name).or_default().running_since = Some(now);
    }

    /// Records a failure; returns how many there have been in a row.
    pub(crate) fn failed(&self, name: &'static str, now: Instant) -> u32 {
        let mut workers = self.lock();
        let record = workers.entry(name).or_default();
        record.failures_in_a_row = if record.is_steady(now) { 1 } else { record.failures_in_a_row.saturating_add(1) };
        record.restarts += 1;
        record.running_since = None;
        record.failures_in_a_row
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<&'static str, Record>> {
        self.workers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How long to wait after so many failures in a row.
pub(crate) fn wait(in_a_row: u32) -> Duration {
    let doublings = in_a_row.saturating_sub(1).min(10);
    FIRST_WAIT.saturating_mul(1 << doublings).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_fails_too_often_is_down_until_it_runs_steadily() {
        let (health, mut now) = (WorkerHealth::default(), Instant::now());
        let is_down = |now| health.statuses(now)[0].is_down;
        for failure in 1..=BOUND {
            health.started("mail", now);
            now += wait(failure);
            assert!(!is_down(now), "before failure {failure}");
            assert_eq!(health.failed("mail", now), failure);
        }
        assert!(is_down(now));
        health.started("mail", now);
        assert!(is_down(now + STEADY / 2), "it runs, but not for long");
        assert!(!is_down(now + STEADY));
        assert_eq!(health.failed("mail", now + STEADY), 1, "what was before no longer counts");
        assert!(!is_down(now + STEADY));
        assert_eq!(health.statuses(now), [WorkerStatus { name: "mail", restarts: 6, is_down: false }]);
    }

    #[test]
    fn waits_double_up_to_a_bound() {
        assert_eq!([1, 2, 3, 6, 7, 100].map(|failures| wait(failures).as_secs()), [1, 2, 4, 32, 60, 60]);
    }
}
