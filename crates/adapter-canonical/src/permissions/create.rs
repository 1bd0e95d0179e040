//! `POST /v1/permissions`: a new permission of the organization's own.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::grants;
use crate::permissions::{PermissionObject, answer};
use crate::problem::Problem;
use crate::settings::Settings;
use crate::text;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{CreatePermission, PermissionView};
use utoipa::ToSchema;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("catalog.manage");
    Box::new(Endpoint::<CreatePermission> {
        descriptor: Descriptor {
            name: "create_permission",
            method: Method::Post,
            path: "/v1/permissions",
            required_permission,
        },
        input: Input::Json,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 409, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<CreatePermission, Problem> {
    let mut errors = Errors::default();
    let known = ["code", "description"];
    let fields = Fields::of(fields::parse(&request.body)?, &known, String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let code = fields.required("code", grants::permission);
        let description = fields.parsed("description", text::bounded).unwrap_or_default();
        Some(CreatePermission { code: code?, description })
    });
    errors.check(command)
}

fn encode(_: &Request, permission: &PermissionView) -> Response {
    answer(201, permission)
}

fn document() -> Document {
    Document::new("Create a permission", "Adds a permission to the organization's own, so that it can be granted.")
        .body::<PermissionInput>("The permission.")
        .answer::<PermissionObject<'_>>(201, JSON, "The permission.")
}

/// A permission to be made.
#[derive(ToSchema)]
#[schema(as = NewPermission)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct PermissionInput {
    /// The code to grant it by, which is not a wildcard; it cannot be changed.
    code: String,
    /// What it allows; at most 1000 characters.
    description: Option<String>,
}
