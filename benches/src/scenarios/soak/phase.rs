//! What is wrong at a moment.

use std::sync::Mutex;
use std::time::Instant;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    Calm,
    /// One of the replicas, which takes a while to come back.
    ReplicaKilled(usize),
    DatabaseStopped,
    RelayHangs,
}

impl Phase {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Calm => "nothing was wrong",
            Self::ReplicaKilled(_) => "a replica was killed",
            Self::DatabaseStopped => "PostgreSQL was stopped",
            Self::RelayHangs => "the mail relay hung",
        }
    }
}

/// A time in which something was wrong, in seconds from the start.
#[derive(Clone, Copy)]
pub(super) struct Outage {
    pub(super) phase: Phase,
    pub(super) from: f64,
    pub(super) to: f64,
}

/// What is wrong now, and what was.
pub(super) struct Phases {
    begin: Instant,
    now: Mutex<(Phase, f64)>,
    past: Mutex<Vec<Outage>>,
}

impl Phases {
    pub(super) fn new() -> Self {
        Self { begin: Instant::now(), now: Mutex::new((Phase::Calm, 0.0)), past: Mutex::default() }
    }

    /// Seconds from the start.
    pub(super) fn seconds(&self) -> f64 {
        self.begin.elapsed().as_secs_f64()
    }

    pub(super) fn now(&self) -> Phase {
        self.now.lock().unwrap().0
    }

    pub(super) fn enter(&self, phase: Phase) {
        let seconds = self.seconds();
        let mut now = self.now.lock().unwrap();
        let (before, from) = std::mem::replace(&mut *now, (phase, seconds));
        if before != Phase::Calm {
            self.past.lock().unwrap().push(Outage { phase: before, from, to: seconds });
        }
    }

    pub(super) fn outages(&self) -> Vec<Outage> {
        self.past.lock().unwrap().clone()
    }
}
