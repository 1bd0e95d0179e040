//! Room under a limit.

use crate::Timestamp;
use crate::rules::{MailLimit, MailRoom};

const DAY: i64 = 86_400_000;
const NOW: Timestamp = Timestamp::from_millis(1_000 * DAY);

fn ago(days: i64) -> Timestamp {
    NOW.plus_millis(-days * DAY)
}

/// When each of `wanted` mails goes, after the counted ones (newest first).
fn schedule(mails: u32, days: i64, wanted: u32, counted: &[Timestamp]) -> Vec<i64> {
    let limit = MailLimit { mails, window: days * DAY };
    let skipped = usize::try_from(MailRoom::skipped(limit, wanted)).unwrap();
    let known: Vec<Timestamp> = counted.iter().skip(skipped).copied().collect();
    let mut room = MailRoom::new(limit, wanted, &known);
    let mut instants = Vec::new();
    for _ in 0..wanted {
        let at = room.next(NOW);
        room.take(at);
        instants.push((at.millis() - NOW.millis()) / DAY);
    }
    instants
}

#[test]
fn what_is_over_the_limit_waits_for_the_oldest_to_leave() {
    assert_eq!(schedule(3, 10, 2, &[]), [0, 0]);
    assert_eq!(schedule(3, 10, 2, &[ago(1)]), [0, 0]);
    assert_eq!(schedule(3, 10, 2, &[ago(1), ago(2)]), [0, 8]);
    assert_eq!(schedule(3, 10, 3, &[ago(1), ago(2), ago(4), ago(5)]), [6, 8, 9]);
    assert_eq!(schedule(3, 10, 2, &[ago(1), ago(11), ago(12)]), [0, 0]);
}

#[test]
fn a_batch_larger_than_the_limit_keeps_its_distance_from_itself() {
    assert_eq!(schedule(2, 10, 7, &[]), [0, 0, 10, 10, 20, 20, 30]);
    assert_eq!(schedule(1, 1, 3, &[NOW]), [1, 2, 3]);
}

#[test]
fn places_in_the_future_are_kept() {
    assert_eq!(schedule(2, 10, 2, &[ago(-5), ago(-4)]), [14, 15]);
}

#[test]
fn no_limit_is_no_wait() {
    assert_eq!(schedule(0, 10, 3, &[NOW, NOW]), [0, 0, 0]);
}
