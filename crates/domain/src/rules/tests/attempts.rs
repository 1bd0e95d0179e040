//! Failed attempts: some are free, then the wait doubles up to its cap, and all are cleared in the end.

use crate::Timestamp;
use crate::rules::{AttemptLimits, Backoff, Failures};

const BACKOFF: Backoff = Backoff { free: 3, first_wait: 2_000, longest_wait: 10_000 };

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_millis(seconds * 1_000)
}

#[test]
fn the_wait_doubles_up_to_its_cap() {
    let mut failures = Failures::NONE;
    let mut waits = Vec::new();
    for _ in 0..8 {
        waits.push(failures.wait(&BACKOFF, at(100)));
        failures = failures.plus_one(at(100));
    }
    assert_eq!(waits, [0, 0, 0, 2_000, 4_000, 8_000, 10_000, 10_000]);
    assert_eq!(failures.wait(&BACKOFF, at(104)), 6_000);
    assert_eq!(failures.wait(&BACKOFF, at(110)), 0);
    assert_eq!(failures.wait(&BACKOFF, at(90)), 10_000, "a clock that was set back");
}

#[test]
fn failures_are_forgotten_and_taken_back() {
    let three = Failures::NONE.plus_one(at(0)).plus_one(at(0)).plus_one(at(0));
    assert!(three.wait(&BACKOFF, at(0)) > 0);
    assert_eq!(three.minus_one().wait(&BACKOFF, at(0)), 0);
    assert!(three.any(at(3_599)) && !three.any(at(3_600)));
    assert_eq!(three.plus_one(at(3_600)).wait(&BACKOFF, at(3_600)), 0);
    assert_eq!(Failures::NONE.minus_one(), Failures::NONE);
}

#[test]
fn a_limit_can_be_turned_off_and_never_overflows() {
    let mut failures = Failures::NONE;
    for _ in 0..100 {
        failures = failures.plus_one(at(0));
    }
    assert_eq!(failures.wait(&Backoff { free: 0, ..BACKOFF }, at(0)), 0);
    assert_eq!(failures.wait(&Backoff { first_wait: i64::MAX, ..BACKOFF }, at(0)), BACKOFF.longest_wait);
}

/// The owner of an account cannot be locked out for long, unless from the owner's own address.
#[test]
fn the_limit_of_an_account_is_wider_and_its_wait_shorter_than_that_of_a_pair() {
    let AttemptLimits { pair, account, client } = AttemptLimits::default();
    assert!(pair.free < account.free && account.free < client.free);
    assert!(account.longest_wait < pair.longest_wait);
}
