//! `POST /v1/licenses`: a new pool of seats.

use crate::JSON;
use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::licenses::{LicenseObject, MOST_SEATS, answer};
use crate::problem::Problem;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::CreateLicense;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateLicense> = Endpoint {
    descriptor: Descriptor::post("create_license", "/v1/licenses", Some("licenses.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 415, 422],
    read,
    respond: |_, license| answer(201, license),
    document: || {
        Document::new("Create a license", "Makes a license, of which no seat is taken.")
            .body::<LicenseInput>("The license.")
            .answer::<LicenseObject<'_>>(201, JSON, "The license.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<CreateLicense, Problem> {
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["name", "seats"], String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let name = fields.required_label("name");
        let seats = fields.required_number("seats", 0..=MOST_SEATS);
        Some(CreateLicense { name: name?, seats: u32::try_from(seats?).ok()? })
    });
    errors.check(command)
}

/// A license to be made.
#[derive(ToSchema)]
#[schema(as = NewLicense)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct LicenseInput {
    /// Its name; at most 200 characters.
    name: String,
    /// How many seats it has; at most 1000000.
    seats: u32,
}
