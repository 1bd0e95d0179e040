//! What is known of whether mail goes out at all.
//!
//! While a relay refuses everything, mails are tried one at a time and ever more rarely; with the first that is taken,
//! all that waited go out. A refusal that is one recipient's own does not keep the others: the next success ends it. A mail
//! that is refused again after that is no obstacle to the others, and does not wait as they would: its tries count.

use std::collections::HashMap;
use std::hash::Hash;
use std::time::{Duration, Instant};
use usher_domain::bounce::Obstacle;

/// The wait before a mail is tried ahead of its time; it doubles with each further refusal.
const FIRST_PROBE: Duration = Duration::from_secs(2);
/// The longest such wait, where the mail server cannot be reached.
const LONGEST_PROBE_OF_SERVER: Duration = Duration::from_mins(1);
/// The longest such wait, where it refuses.
const LONGEST_PROBE: Duration = Duration::from_mins(5);
/// The shortest time between two releases of all that waits; it doubles while refusals go on between them.
const FIRST_SPACING: Duration = Duration::from_secs(10);
/// The longest such time.
const LONGEST_SPACING: Duration = Duration::from_hours(1);
/// After so many refusals in a row, without a mail that was taken, mails are tried one at a time.
const IN_A_ROW: u32 = 2;

/// So many mails that met an obstacle are remembered.
const REMEMBERED: usize = 10_000;

/// Whether mail goes out; mails have a key each.
#[derive(Debug)]
pub(super) struct Obstruction<K> {
    /// When mails were refused that wait for an obstacle.
    refused: HashMap<K, Instant>,
    /// When a mail was taken last.
    taken: Option<Instant>,
    /// Refusals since a mail was taken last.
    in_a_row: u32,
    /// What stood in the way last.
    obstacle: Option<Obstacle>,
    probe_wait: Duration,
    probe_at: Option<Instant>,
    /// When all that waits is released.
    release_at: Option<Instant>,
    /// Before which there is no further release.
    next_release: Instant,
    spacing: Duration,
}

impl<K: Eq + Hash> Obstruction<K> {
    /// At the start of a process all that waited for the one before is tried: its settings may be what was wrong.
    pub(super) fn new(now: Instant) -> Self {
        Self {
            refused: HashMap::new(),
            taken: None,
            in_a_row: 0,
            obstacle: None,
            probe_wait: FIRST_PROBE,
            probe_at: None,
            release_at: Some(now),
            next_release: now,
            spacing: FIRST_SPACING,
        }
    }

    /// Whether a mail that meets an obstacle now has met one before that others have passed since.
    pub(super) fn is_own(&self, mail: &K) -> bool {
        self.refused.get(mail).zip(self.taken).is_some_and(|(refused, taken)| *refused < taken)
    }

    /// A mail meets no obstacle any more.
    pub(super) fn forget(&mut self, mail: &K) {
        self.refused.remove(mail);
    }

    /// A mail met an obstacle.
    pub(super) fn refused(&mut self, mail: K, obstacle: Obstacle, reason: &str, now: Instant) {
        self.remember(mail, now);
        if self.obstacle != Some(obstacle) {
            let obstacle = obstacle.as_str();
            tracing::error!(obstacle, reason, "mail does not go out; it waits, and goes out once this is fixed");
        }
        if now > self.next_release + self.spacing {
            self.spacing = FIRST_SPACING;
        }
        let longest = if obstacle == Obstacle::Server { LONGEST_PROBE_OF_SERVER } else { LONGEST_PROBE };
        self.probe_wait = if self.in_a_row == 0 { FIRST_PROBE } else { (self.probe_wait * 2).min(longest) };
        self.probe_at = Some(now + self.probe_wait);
        self.release_at = None;
        self.in_a_row = self.in_a_row.saturating_add(1);
        self.obstacle = Some(obstacle);
    }

    /// A mail met an obstacle, or what looks like one and is its recipient's own.
    pub(super) fn remember(&mut self, mail: K, now: Instant) {
        if self.refused.len() >= REMEMBERED {
            self.refused.clear();
        }
        self.refused.insert(mail, now);
    }

    /// A mail was taken.
    pub(super) fn taken(&mut self, now: Instant) {
        self.taken = Some(now);
        if self.in_a_row == 0 {
            return;
        }
        if let Some(obstacle) = self.obstacle.take() {
            tracing::info!(obstacle = obstacle.as_str(), "mail goes out again");
        }
        self.in_a_row = 0;
        self.probe_at = None;
        self.release_at = Some(now.max(self.next_release));
    }

    /// How many mails may be under way, of so many.
    pub(super) const fn slots(&self, all: usize) -> usize {
        if self.in_a_row >= IN_A_ROW { 1 } else { all }
    }

    /// Whether all that waits shall be tried now.
    pub(super) fn releases(&mut self, now: Instant) -> bool {
        let is_due = self.release_at.is_some_and(|at| at <= now);
        if is_due {
            self.release_at = None;
            self.next_release = now + self.spacing;
            self.spacing = (self.spacing * 2).min(LONGEST_SPACING);
        }
        is_due
    }

    /// Whether one mail that waits shall be tried ahead of its time.
    pub(super) fn probes(&mut self, now: Instant) -> bool {
        let is_due = self.probe_at.is_some_and(|at| at <= now);
        if is_due {
            self.probe_at = Some(now + self.probe_wait);
        }
        is_due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn all_that_waited_is_tried_at_the_start_and_after_the_first_success() {
        let mut now = Instant::now();
        let mut obstruction = Obstruction::<u8>::new(now);
        assert!(obstruction.releases(now) && !obstruction.releases(now));
        now += Duration::from_mins(10);
        for _ in 0..5 {
            obstruction.refused(1, Obstacle::Sender, "", now);
        }
        assert!(!obstruction.releases(now + Duration::from_hours(9)), "not before a mail is taken");
        obstruction.taken(now);
        assert!(obstruction.releases(now));
        obstruction.taken(now);
        assert!(!obstruction.releases(now + Duration::from_hours(9)), "nothing waits any more");
    }

    #[test]
    fn refusals_of_some_recipients_alone_do_not_release_the_others_time_and_again() {
        let mut now = Instant::now();
        let mut obstruction = Obstruction::<u8>::new(now);
        let mut releases = 0;
        for _ in 0..3600 {
            now += SECOND;
            releases += u32::from(obstruction.releases(now));
            obstruction.refused(1, Obstacle::Policy, "", now);
            obstruction.taken(now);
        }
        assert!((3..12).contains(&releases), "{releases}");
    }

    #[test]
    fn what_others_pass_meanwhile_is_the_recipients_own() {
        let now = Instant::now();
        let mut obstruction = Obstruction::new(now);
        assert!(!obstruction.is_own(&1), "nothing is known");
        obstruction.refused(1, Obstacle::Policy, "", now);
        assert!(!obstruction.is_own(&1), "it may be everybody's");
        obstruction.taken(now + SECOND);
        assert!(obstruction.is_own(&1) && !obstruction.is_own(&2));
        obstruction.remember(1, now + SECOND * 2);
        assert!(!obstruction.is_own(&1), "only what was taken in between counts");
        obstruction.taken(now + SECOND * 3);
        obstruction.forget(&1);
        assert!(!obstruction.is_own(&1));
    }

    #[test]
    fn while_all_is_refused_one_mail_at_a_time_is_tried_and_ever_more_rarely() {
        let mut now = Instant::now();
        let mut obstruction = Obstruction::<u8>::new(now);
        assert_eq!(obstruction.slots(8), 8);
        obstruction.refused(1, Obstacle::Server, "", now);
        assert_eq!(obstruction.slots(8), 8, "it may be one mail's own");
        let mut probes = Vec::new();
        let start = now;
        while now < start + Duration::from_mins(5) {
            now += SECOND;
            if obstruction.probes(now) {
                probes.push((now - start).as_secs());
                obstruction.refused(1, Obstacle::Server, "", now);
            }
        }
        assert_eq!(probes, [2, 6, 14, 30, 62, 122, 182, 242]);
        assert_eq!(obstruction.slots(8), 1);
        obstruction.taken(now);
        assert_eq!(obstruction.slots(8), 8);
        assert!(!obstruction.probes(now + SECOND * 9000));
    }
}
