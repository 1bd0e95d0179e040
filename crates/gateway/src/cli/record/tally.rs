//! What became of the calls.

use std::sync::atomic::{AtomicU64, Ordering};

/// Counts of calls.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) passed: Count,
    pub(super) kept: Count,
    pub(super) no_json: Count,
    pub(super) too_long: Count,
    pub(super) cut_short: Count,
    pub(super) unanswered: Count,
    pub(super) dropped: Count,
    pub(super) withheld: Count,
    pub(super) beyond: Count,
    pub(super) unwritten: Count,
}

#[derive(Debug, Default)]
pub(super) struct Count(AtomicU64);

impl Count {
    pub(super) fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl Tally {
    pub(super) fn summary(&self) -> String {
        let reasons = [
            (&self.no_json, "not JSON"),
            (&self.too_long, "with a body that is too long"),
            (&self.cut_short, "broken off by the client or the original"),
            (&self.unanswered, "not answered by the original"),
            (&self.dropped, "that came faster than they could be kept"),
            (&self.withheld, "withheld because something to be replaced was left"),
            (&self.beyond, "beyond --max-calls"),
            (&self.unwritten, "that could not be written"),
        ];
        let mut text = format!("{} calls passed, {} kept", self.passed.get(), self.kept.get());
        for (count, reason) in reasons.iter().filter(|(count, _)| count.get() > 0) {
            text = format!("{text}\nnot kept: {} {reason}", count.get());
        }
        text
    }
}
