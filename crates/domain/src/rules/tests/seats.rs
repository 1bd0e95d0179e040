//! The arithmetic of seats, without rows.

use super::builders::{assigned, license_id, reserved, usage};
use crate::rules::{SeatDelta, SeatLedger};
use crate::{LicenseId, LicenseUsage};
use std::collections::HashMap;

fn delta(license: &str, reserved: i32, assigned: i32) -> SeatDelta {
    SeatDelta { license: license_id(license), reserved, assigned }
}

fn ledger(usages: &[LicenseUsage]) -> SeatLedger {
    let licenses: HashMap<LicenseId, LicenseUsage> =
        usages.iter().map(|usage| (usage.license.id, usage.clone())).collect();
    SeatLedger::new(&licenses)
}

#[test]
fn free_seats_are_those_that_nobody_holds() {
    for (seats, reserved, assigned, free) in
        [(0, 0, 0, 0), (5, 0, 0, 5), (5, 2, 0, 3), (5, 0, 2, 3), (5, 2, 3, 0), (5, 6, 0, 0), (5, 3, 3, 0)]
    {
        assert_eq!(usage("gold", seats, reserved, assigned).free(), free, "{seats} {reserved} {assigned}");
    }
}

#[test]
fn each_change_of_a_seat_counts_on_its_own_side() {
    assert_eq!(SeatDelta::take(reserved("gold")), delta("gold", 1, 0));
    assert_eq!(SeatDelta::take(assigned("gold")), delta("gold", 0, 1));
    assert_eq!(SeatDelta::release(reserved("gold")), delta("gold", -1, 0));
    assert_eq!(SeatDelta::release(assigned("gold")), delta("gold", 0, -1));
    assert_eq!(SeatDelta::convert(license_id("gold")), delta("gold", -1, 1));
}

#[test]
fn a_ledger_gives_no_more_than_there_is() {
    let mut ledger = ledger(&[usage("gold", 3, 1, 0)]);
    assert!(ledger.take(reserved("gold")));
    assert!(ledger.take(assigned("gold")));
    assert!(!ledger.take(reserved("gold")), "all are taken");
    assert!(!ledger.take(reserved("silver")), "there is no such license");
    assert_eq!(ledger.into_deltas(), [delta("gold", 1, 1)]);
}

#[test]
fn a_seat_given_back_can_be_taken_again() {
    let mut ledger = ledger(&[usage("gold", 1, 1, 0)]);
    assert!(!ledger.take(assigned("gold")));
    ledger.release(reserved("gold"));
    assert!(ledger.take(assigned("gold")));
    assert!(!ledger.take(assigned("gold")));
    assert_eq!(ledger.into_deltas(), [delta("gold", -1, 1)]);
}

#[test]
fn deltas_come_in_the_order_of_licenses_and_without_noughts() {
    let mut ledger = ledger(&[usage("c", 9, 1, 0), usage("b", 9, 1, 0), usage("a", 9, 1, 0)]);
    for license in ["c", "a", "b"] {
        assert!(ledger.take(reserved(license)));
    }
    ledger.release(reserved("b"));
    // Not among the facts, because no row names it; the seat is given back all the same.
    ledger.release(reserved("d"));
    assert_eq!(ledger.into_deltas(), [delta("a", 1, 0), delta("c", 1, 0), delta("d", -1, 0)]);
}
