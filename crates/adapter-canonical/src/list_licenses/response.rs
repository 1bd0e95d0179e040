//! The answer.

use crate::typed_id::encode;
use serde::Serialize;
use usher_domain::LicenseUsage;
use usher_domain::commands::LicensesListed;
use utoipa::ToSchema;

/// The licenses.
#[derive(Serialize, ToSchema)]
#[schema(as = Licenses)]
pub(crate) struct LicensesResponse<'a> {
    /// Ordered by name.
    data: Vec<LicenseObject<'a>>,
}

/// A license: a pool of seats.
#[derive(Serialize, ToSchema)]
#[schema(as = License)]
pub(crate) struct LicenseObject<'a> {
    /// Its id, `lic_...`.
    id: String,
    /// Its name.
    name: &'a str,
    /// Its seats.
    seats: SeatsObject,
}

/// The seats of a license.
#[derive(Serialize, ToSchema)]
#[schema(as = Seats)]
pub(crate) struct SeatsObject {
    /// All.
    total: u32,
    /// Held for pending invitations.
    reserved: u32,
    /// Held by active members.
    assigned: u32,
    /// Held by nobody.
    free: u32,
}

impl<'a> LicensesResponse<'a> {
    pub(super) fn of(listed: &'a LicensesListed) -> Self {
        let LicensesListed(usages) = listed;
        let one = |usage: &'a LicenseUsage| LicenseObject {
            id: encode(usage.license.id),
            name: &usage.license.name,
            seats: SeatsObject {
                total: usage.license.seats,
                reserved: usage.reserved,
                assigned: usage.assigned,
                free: usage.free(),
            },
        };
        Self { data: usages.iter().map(one).collect() }
    }
}
