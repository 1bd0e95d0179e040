//! `PATCH /v1/licenses/{id}`: another name, more seats or fewer.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::etag;
use crate::fields::{self, Fields};
use crate::licenses::{LicenseObject, MOST_SEATS, answer};
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::EditLicense;
use usher_domain::refusal::EntityKind;
use usher_domain::{LicenseUsage, Versioned};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("licenses.manage");
    Box::new(Endpoint::<EditLicense> {
        descriptor: Descriptor {
            name: "edit_license",
            method: Method::Patch,
            path: "/v1/licenses/{id}",
            required_permission,
        },
        input: Input::Json,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 404, 409, 412, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<EditLicense, Problem> {
    let license = path::id(request, EntityKind::License)?;
    let expected = etag::expected(request)?;
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["name", "seats"], String::new(), None, &mut errors);
    let command = fields.map(|mut fields| EditLicense {
        license,
        name: fields.label("name"),
        seats: fields.number("seats", 0..=MOST_SEATS).and_then(|seats| u32::try_from(seats).ok()),
        expected,
    });
    errors.check(command)
}

fn encode(_: &Request, license: &Versioned<LicenseUsage>) -> Response {
    answer(200, license)
}

fn document() -> Document {
    let text = "Changes a license; what is left out stays. Seats that are taken cannot be taken away.";
    etag::documented(Document::new("Edit a license", text))
        .parameter(ParameterIn::Path, "id", "The license, `lic_...` or a UUID.")
        .body::<LicenseChanges>("What is to change.")
        .answer::<LicenseObject<'_>>(200, JSON, "The license as it is now.")
}

/// Changes of a license.
#[derive(ToSchema)]
#[schema(as = EditLicense)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct LicenseChanges {
    /// Its name; at most 200 characters.
    name: Option<String>,
    /// How many seats it has; not fewer than are taken.
    seats: Option<u32>,
}
