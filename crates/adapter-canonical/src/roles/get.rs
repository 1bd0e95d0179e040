//! `GET /v1/roles/{code}`: one role.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::path;
use crate::problem::Problem;
use crate::roles::{RoleObject, answer};
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::Versioned;
use usher_domain::commands::{GetRole, RoleView};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("catalog.read");
    Box::new(Endpoint::<GetRole> {
        descriptor: Descriptor { name: "get_role", method: Method::Get, path: "/v1/roles/{code}", required_permission },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 404],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<GetRole, Problem> {
    Ok(GetRole { code: path::role(request)? })
}

fn encode(_: &Request, role: &Versioned<RoleView>) -> Response {
    answer(200, role)
}

fn document() -> Document {
    Document::new("Get a role", "Reads one role. The `ETag` is for editing and deleting it.")
        .parameter(ParameterIn::Path, "code", "The role's code.")
        .answer::<RoleObject<'_>>(200, JSON, "The role.")
}
