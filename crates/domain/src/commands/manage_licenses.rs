//! Making, changing and deleting licenses.

use crate::{Cursor, Label, LicenseId, PageLimit};

/// Makes a license. Outcome: a versioned [`crate::LicenseUsage`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateLicense {
    /// Its name.
    pub name: Label,
    /// How many seats it has.
    pub seats: u32,
}

/// Reads one license. Outcome: a versioned [`crate::LicenseUsage`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetLicense {
    /// Which.
    pub license: LicenseId,
}

/// Changes a license. There cannot be fewer seats than are taken. Outcome: a versioned [`crate::LicenseUsage`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditLicense {
    /// Which.
    pub license: LicenseId,
    /// The name; `None` leaves it.
    pub name: Option<Label>,
    /// The seats; `None` leaves them.
    pub seats: Option<u32>,
    /// The revision that the caller has seen; `None` changes whatever is there.
    pub expected: Option<u32>,
}

/// Deletes a license of which no seat is taken. Outcome: [`super::Deleted`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeleteLicense {
    /// Which.
    pub license: LicenseId,
    /// The revision that the caller has seen; `None` deletes whatever is there.
    pub expected: Option<u32>,
}

/// Lists licenses page by page, by name and then id. Outcome: a page of [`crate::LicenseUsage`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListLicenses {
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}
