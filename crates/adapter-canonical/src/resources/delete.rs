//! `DELETE /v1/resources/{id}`: what nobody has any more.

use crate::endpoint::{Endpoint, Input};
use crate::etag;
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{DeleteResource, Deleted};
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("resources.manage");
    Box::new(Endpoint::<DeleteResource> {
        descriptor: Descriptor {
            name: "delete_resource",
            method: Method::Delete,
            path: "/v1/resources/{id}",
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

fn decode(_: &Settings, request: &Request) -> Result<DeleteResource, Problem> {
    let resource = path::id(request, EntityKind::Resource)?;
    let expected = etag::expected(request)?;
    Ok(DeleteResource { resource, expected })
}

fn encode(_: &Request, _: &Deleted) -> Response {
    Response::empty(204)
}

fn document() -> Document {
    etag::documented(Document::new(
        "Delete a resource",
        "Deletes a resource that no member and no pending invitation is confined to.",
    ))
    .parameter(ParameterIn::Path, "id", "The resource, `res_...` or a UUID.")
    .bare_answer(204, "It is deleted.")
}
