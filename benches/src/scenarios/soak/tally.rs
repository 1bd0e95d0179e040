//! What clients were answered.

use super::phase::Phase;
use std::collections::BTreeMap;

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// It was carried out.
    Answered,
    /// It was refused as the protocol has it: a duplicate, no seat, no longer pending.
    Refused,
    /// 503 that says when to ask again.
    Unavailable,
    /// The connection could not be made, or broke.
    Lost,
    /// Anything else: another 5xx, a 503 that does not say when to ask again, an unexpected status, no answer in time.
    Wrong,
}

pub(super) const CLASSES: [Class; 5] = [Class::Answered, Class::Refused, Class::Unavailable, Class::Lost, Class::Wrong];

/// How many wrong answers are shown.
const EXAMPLES: usize = 8;

#[derive(Default)]
pub(super) struct Tally {
    /// Requests by operation and class.
    pub(super) counts: BTreeMap<(&'static str, Class), u64>,
    /// What was not answered or refused, by what was wrong at that moment.
    pub(super) errors: BTreeMap<(Phase, Class), u64>,
    /// Answers with the status 500.
    pub(super) internal: u64,
    /// Connections that broke though their replica had not been killed.
    pub(super) lost_to_the_living: u64,
    /// Some of what was wrong.
    pub(super) examples: Vec<String>,
    /// What has come since the last interval began.
    pub(super) interval: Interval,
}

#[derive(Default)]
pub(super) struct Interval {
    pub(super) counts: BTreeMap<Class, u64>,
    /// Microseconds of what was answered.
    pub(super) latencies: Vec<u32>,
}

impl Tally {
    pub(super) fn add(&mut self, operation: &'static str, class: Class, phase: Phase) {
        *self.counts.entry((operation, class)).or_default() += 1;
        *self.interval.counts.entry(class).or_default() += 1;
        if class >= Class::Unavailable {
            *self.errors.entry((phase, class)).or_default() += 1;
        }
    }

    pub(super) fn example(&mut self, text: String) {
        if self.examples.len() < EXAMPLES {
            self.examples.push(text);
        }
    }

    /// How many of a class, over all operations.
    pub(super) fn total(&self, class: Class) -> u64 {
        self.counts.iter().filter(|((_, of), _)| *of == class).map(|(_, count)| count).sum()
    }
}
