//! `GET /v1/permissions/{code}`: one permission.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::path;
use crate::permissions::{PermissionObject, answer};
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{GetPermission, PermissionView};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("catalog.read");
    Box::new(Endpoint::<GetPermission> {
        descriptor: Descriptor {
            name: "get_permission",
            method: Method::Get,
            path: "/v1/permissions/{code}",
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

fn decode(_: &Settings, request: &Request) -> Result<GetPermission, Problem> {
    Ok(GetPermission { code: path::permission(request)? })
}

fn encode(_: &Request, permission: &PermissionView) -> Response {
    answer(200, permission)
}

fn document() -> Document {
    Document::new("Get a permission", "Reads one permission.")
        .parameter(ParameterIn::Path, "code", "The permission's code.")
        .answer::<PermissionObject<'_>>(200, JSON, "The permission.")
}
