//! `DELETE /v1/permissions/{code}`: what nobody has any more.

use crate::endpoint::{Endpoint, Input};
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{DeletePermission, Deleted};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("catalog.manage");
    Box::new(Endpoint::<DeletePermission> {
        descriptor: Descriptor {
            name: "delete_permission",
            method: Method::Delete,
            path: "/v1/permissions/{code}",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 404, 409, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<DeletePermission, Problem> {
    let code = path::permission(request)?;
    Ok(DeletePermission { code })
}

fn encode(_: &Request, _: &Deleted) -> Response {
    Response::empty(204)
}

fn document() -> Document {
    Document::new(
        "Delete a permission",
        "Deletes a permission of the organization's own that no role, no member and no pending invitation has.",
    )
    .parameter(ParameterIn::Path, "code", "The permission's code.")
    .bare_answer(204, "It is deleted.")
}
