//! `DELETE /v1/roles/{code}`: what nobody has any more.

use crate::endpoint::{Endpoint, Input};
use crate::etag;
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{DeleteRole, Deleted};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("catalog.manage");
    Box::new(Endpoint::<DeleteRole> {
        descriptor: Descriptor {
            name: "delete_role",
            method: Method::Delete,
            path: "/v1/roles/{code}",
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

fn decode(_: &Settings, request: &Request) -> Result<DeleteRole, Problem> {
    let code = path::role(request)?;
    let expected = etag::expected(request)?;
    Ok(DeleteRole { code, expected })
}

fn encode(_: &Request, _: &Deleted) -> Response {
    Response::empty(204)
}

fn document() -> Document {
    etag::documented(Document::new(
        "Delete a role",
        "Deletes a role of the organization's own that no member and no pending invitation has.",
    ))
    .parameter(ParameterIn::Path, "code", "The role's code.")
    .bare_answer(204, "It is deleted.")
}
