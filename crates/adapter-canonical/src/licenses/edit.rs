//! `PATCH /v1/licenses/{id}`: another name, more seats or fewer.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::licenses::{LicenseObject, MOST_SEATS, answer};
use crate::problem::Problem;
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::EditLicense;
use usher_domain::refusal::EntityKind;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditLicense> = Endpoint {
    descriptor: Descriptor::patch("edit_license", "/v1/licenses/{id}", Some("licenses.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 409, 412, 415, 422],
    read,
    respond: |_, license| answer(200, license),
    document: || {
        let text = "Changes a license; what is left out stays. Seats that are taken cannot be taken away.";
        etag::documented(Document::new("Edit a license", text))
            .parameter(ParameterIn::Path, "id", "The license, `lic_...` or a UUID.")
            .body::<LicenseChanges>("What is to change.")
            .answer::<LicenseObject<'_>>(200, JSON, "The license as it is now.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<EditLicense, Problem> {
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
