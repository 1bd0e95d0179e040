//! `GET /v1/licenses/{id}`: one pool of seats.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::licenses::{LicenseObject, answer};
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::GetLicense;
use usher_domain::refusal::EntityKind;
use usher_domain::{LicenseUsage, Versioned};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("licenses.read");
    Box::new(Endpoint::<GetLicense> {
        descriptor: Descriptor {
            name: "get_license",
            method: Method::Get,
            path: "/v1/licenses/{id}",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 404],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<GetLicense, Problem> {
    Ok(GetLicense { license: path::id(request, EntityKind::License)? })
}

fn encode(_: &Request, license: &Versioned<LicenseUsage>) -> Response {
    answer(200, license)
}

fn document() -> Document {
    Document::new("Get a license", "Reads one license. The `ETag` is for editing and deleting it.")
        .parameter(ParameterIn::Path, "id", "The license, `lic_...` or a UUID.")
        .answer::<LicenseObject<'_>>(200, JSON, "The license.")
}
