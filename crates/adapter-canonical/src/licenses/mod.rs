//! Licenses: pools of seats. Each operation is a file.

mod create;
mod delete;
mod edit;
mod get;
mod list;
#[cfg(test)]
mod tests;

use crate::settings::Settings;
use crate::typed_id::encode;
use crate::{JSON, etag};
use serde::Serialize;
use usher_adapter_kit::{MountedOperation, Response};
use usher_domain::{LicenseUsage, Versioned};
use utoipa::ToSchema;

/// The operations on licenses.
pub(crate) fn operations(settings: Settings) -> [Box<dyn MountedOperation>; 5] {
    [create::operation, list::operation, get::operation, edit::operation, delete::operation]
        .map(|operation: fn(Settings) -> Box<dyn MountedOperation>| operation(settings))
}

/// The most seats of a license.
const MOST_SEATS: u64 = 1_000_000;

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
