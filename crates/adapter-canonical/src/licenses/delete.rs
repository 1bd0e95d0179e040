//! `DELETE /v1/licenses/{id}`: what nobody has any more.

use crate::endpoint::{Endpoint, Input};
use crate::etag;
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{DeleteLicense, Deleted};
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("licenses.manage");
    Box::new(Endpoint::<DeleteLicense> {
        descriptor: Descriptor {
            name: "delete_license",
            method: Method::Delete,
            path: "/v1/licenses/{id}",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 404, 409, 412, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<DeleteLicense, Problem> {
    let license = path::id(request, EntityKind::License)?;
    let expected = etag::expected(request)?;
    Ok(DeleteLicense { license, expected })
}

fn encode(_: &Request, _: &Deleted) -> Response {
    Response::empty(204)
}

fn document() -> Document {
    etag::documented(Document::new("Delete a license", "Deletes a license of which no seat is taken."))
        .parameter(ParameterIn::Path, "id", "The license, `lic_...` or a UUID.")
        .bare_answer(204, "It is deleted.")
}
