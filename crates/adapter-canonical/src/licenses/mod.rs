//! Licenses: pools of seats. Each operation is a file.

mod create;
mod delete;
mod edit;
mod get;
mod list;
#[cfg(test)]
mod tests;

use crate::body::Whole;
use crate::endpoint::Canonical;
use crate::typed_id::encode;
use crate::{JSON, etag};
use serde::Serialize;
use usher_adapter_kit::{MountedOperation, Response};
use usher_domain::{LicenseUsage, Versioned};
use utoipa::ToSchema;

/// The operations on licenses.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 5] {
    [
        create::ENDPOINT.mount(api),
        list::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        delete::ENDPOINT.mount(api),
    ]
}

/// A number of seats.
type Seats = Whole<0, 1_000_000>;

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

impl<'a> LicenseObject<'a> {
    fn of(usage: &'a LicenseUsage) -> Self {
        Self {
            id: encode(usage.license.id),
            name: &usage.license.name,
            seats: SeatsObject {
                total: usage.license.seats,
                reserved: usage.reserved,
                assigned: usage.assigned,
                free: usage.free(),
            },
        }
    }
}

/// The answer about one license.
fn answer(status: u16, license: &Versioned<LicenseUsage>) -> Response {
    etag::tagged(Response::json(status, JSON, &LicenseObject::of(&license.what)), license.revision)
}
