//! `POST /v1/licenses`: a new pool of seats.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::licenses::{LicenseObject, MOST_SEATS, answer};
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::CreateLicense;
use usher_domain::{LicenseUsage, Versioned};
use utoipa::ToSchema;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("licenses.manage");
    Box::new(Endpoint::<CreateLicense> {
        descriptor: Descriptor {
            name: "create_license",
            method: Method::Post,
            path: "/v1/licenses",
            required_permission,
        },
        input: Input::Json,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<CreateLicense, Problem> {
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["name", "seats"], String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let name = fields.required_label("name");
        let seats = fields.required_number("seats", 0..=MOST_SEATS);
        Some(CreateLicense { name: name?, seats: u32::try_from(seats?).ok()? })
    });
    errors.check(command)
}

fn encode(_: &Request, license: &Versioned<LicenseUsage>) -> Response {
    answer(201, license)
}

fn document() -> Document {
    Document::new("Create a license", "Makes a license, of which no seat is taken.")
        .body::<LicenseInput>("The license.")
        .answer::<LicenseObject<'_>>(201, JSON, "The license.")
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
