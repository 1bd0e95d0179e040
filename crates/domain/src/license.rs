//! Licenses: pools of seats.

use crate::LicenseId;

/// A pool of seats as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct License {
    /// Its id.
    pub id: LicenseId,
    /// Its name for people.
    pub name: String,
    /// How many seats were bought.
    pub seats: u32,
}

/// A license with its use, as seen at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LicenseUsage {
    /// The license.
    pub license: License,
    /// Seats held by pending, unexpired invitations.
    pub reserved: u32,
    /// Seats held by active members.
    pub assigned: u32,
}

impl LicenseUsage {
    /// Seats that are neither reserved nor assigned.
    #[must_use]
    pub const fn free(&self) -> u32 {
        self.license.seats.saturating_sub(self.reserved).saturating_sub(self.assigned)
    }
}

/// The seat that a member holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seat {
    /// Held for an invited member.
    Reserved(LicenseId),
    /// Held by an active member.
    Assigned(LicenseId),
}

impl Seat {
    /// The license the seat belongs to.
    #[must_use]
    pub const fn license(self) -> LicenseId {
        match self {
            Self::Reserved(license) | Self::Assigned(license) => license,
        }
    }
}
