//! Seats: how many are free, and who takes or frees one (design invariant 2).

use crate::{LicenseId, LicenseUsage, Seat};
use std::collections::HashMap;

/// A change of a license's counters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SeatDelta {
    /// The license.
    pub license: LicenseId,
    /// By how much the reserved seats change.
    pub reserved: i32,
    /// By how much the assigned seats change.
    pub assigned: i32,
}

impl SeatDelta {
    /// The seat is given back.
    #[must_use]
    pub const fn release(seat: Seat) -> Self {
        match seat {
            Seat::Reserved(license) => Self { license, reserved: -1, assigned: 0 },
            Seat::Assigned(license) => Self { license, reserved: 0, assigned: -1 },
        }
    }

    /// The seat is taken.
    #[must_use]
    pub const fn take(seat: Seat) -> Self {
        match seat {
            Seat::Reserved(license) => Self { license, reserved: 1, assigned: 0 },
            Seat::Assigned(license) => Self { license, reserved: 0, assigned: 1 },
        }
    }

    /// A reservation becomes an assignment: capacity is not checked again.
    #[must_use]
    pub const fn convert(license: LicenseId) -> Self {
        Self { license, reserved: -1, assigned: 1 }
    }
}

/// Counts the free seats while the rows of a batch take theirs one after the other.
#[derive(Debug)]
pub struct SeatLedger {
    free: HashMap<LicenseId, u32>,
    deltas: Vec<SeatDelta>,
}

impl SeatLedger {
    /// A ledger over the licenses as they are.
    #[must_use]
    pub fn new(licenses: &HashMap<LicenseId, LicenseUsage>) -> Self {
        Self { free: licenses.iter().map(|(id, usage)| (*id, usage.free())).collect(), deltas: Vec::new() }
    }

    /// Takes a seat; `false` if none is free.
    #[must_use]
    pub fn take(&mut self, seat: Seat) -> bool {
        match self.free.get_mut(&seat.license()) {
            Some(free) if *free > 0 => *free -= 1,
            _ => return false,
        }
        self.record(SeatDelta::take(seat));
        true
    }

    /// Gives a seat back.
    pub fn release(&mut self, seat: Seat) {
        if let Some(free) = self.free.get_mut(&seat.license()) {
            *free += 1;
        }
        self.record(SeatDelta::release(seat));
    }

    /// The changes, one for each license, in an order that is the same for every batch, so that two batches lock the
    /// licenses' rows in the same order.
    #[must_use]
    pub fn into_deltas(mut self) -> Vec<SeatDelta> {
        self.deltas.retain(|delta| delta.reserved != 0 || delta.assigned != 0);
        self.deltas.sort_by_key(|delta| delta.license);
        self.deltas
    }

    fn record(&mut self, change: SeatDelta) {
        match self.deltas.iter_mut().find(|delta| delta.license == change.license) {
            Some(delta) => {
                delta.reserved += change.reserved;
                delta.assigned += change.assigned;
            }
            None => self.deltas.push(change),
        }
    }
}
