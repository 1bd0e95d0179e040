//! What is known of whether mail goes out at all.
//!
//! While a relay refuses everything, mails are tried one at a time and ever more rarely; with the first that is taken,
//! all that waited go out. A refusal that is one recipient's own does not keep the others: the next success ends it.

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

/// Whether mail goes out.
#[derive(Debug)]
pub(super) struct Obstruction {
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

impl Obstruction {
    /// At the start of a process all that waited for the one before is tried: its settings may be what was wrong.
    pub(super) fn new(now: Instant) -> Self {
        Self {
            in_a_row: 0,
            obstacle: None,
            probe_wait: FIRST_PROBE,
            probe_at: None,
            release_at: Some(now),
            next_release: now,
            spacing: FIRST_SPACING,
        }
    }

    /// A mail met an obstacle.
    pub(super) fn refused(&mut self, obstacle: Obstacle, reason: &str, now: Instant) {
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

    /// A mail was taken.
    pub(super) fn taken(&mut self, now: Instant) {
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
        let mut obstruction = Obstruction::new(now);
        assert!(obstruction.releases(now) && !obstruction.releases(now));
        now += Duration::from_mins(10);
        for _ in 0..5 {
            obstruction.refused(Obstacle::Sender, "", now);
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
        let mut obstruction = Obstruction::new(now);
        let mut releases = 0;
        for _ in 0..3600 {
            now += SECOND;
            releases += u32::from(obstruction.releases(now));
            obstruction.refused(Obstacle::Policy, "", now);
            obstruction.taken(now);
        }
        assert!((3..12).contains(&releases), "{releases}");
    }

    #[test]
    fn while_all_is_refused_one_mail_at_a_time_is_tried_and_ever_more_rarely() {
        let mut now = Instant::now();
        let mut obstruction = Obstruction::new(now);
        assert_eq!(obstruction.slots(8), 8);
        obstruction.refused(Obstacle::Server, "", now);
        assert_eq!(obstruction.slots(8), 8, "it may be one mail's own");
        let mut probes = Vec::new();
        let start = now;
        while now < start + Duration::from_mins(5) {
            now += SECOND;
            if obstruction.probes(now) {
                probes.push((now - start).as_secs());
                obstruction.refused(Obstacle::Server, "", now);
            }
        }
        assert_eq!(probes, [2, 6, 14, 30, 62, 122, 182, 242]);
        assert_eq!(obstruction.slots(8), 1);
        obstruction.taken(now);
        assert_eq!(obstruction.slots(8), 8);
        assert!(!obstruction.probes(now + SECOND * 9000));
    }
}
