//! `POST /v1/licenses`: a new pool of seats.

use crate::JSON;
use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::licenses::{LicenseObject, Seats, answer};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::Label;
use usher_domain::commands::CreateLicense;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateLicense> = Endpoint {
    descriptor: Descriptor::post("create_license", "/v1/licenses", Some("licenses.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 415, 422],
    read: |_, request| {
        let LicenseInput { name, seats } = body::read(request)?;
        Ok(CreateLicense { name, seats: seats.0 })
    },
    respond: |_, license| answer(201, license),
    document: || {
        Document::new("Create a license", "Makes a license, of which no seat is taken.")
            .body::<LicenseInput>("The license.")
            .answer::<LicenseObject<'_>>(201, JSON, "The license.")
    },
};

body! {
    /// A license to be made.
    struct LicenseInput as "NewLicense" {
        /// Its name; at most 200 characters.
        name: Label,
        /// How many seats it has; at most 1000000.
        seats: Seats,
    }
}
