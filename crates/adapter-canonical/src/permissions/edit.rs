//! `PATCH /v1/permissions/{code}`: another description.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::path;
use crate::permissions::{PermissionObject, answer};
use crate::problem::Problem;
use crate::settings::Settings;
use crate::text;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{EditPermission, PermissionView};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("catalog.manage");
    Box::new(Endpoint::<EditPermission> {
        descriptor: Descriptor {
            name: "edit_permission",
            method: Method::Patch,
            path: "/v1/permissions/{code}",
            required_permission,
        },
        input: Input::Json,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 404, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<EditPermission, Problem> {
    let code = path::permission(request)?;
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["description"], String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        Some(EditPermission { code, description: fields.required("description", text::bounded)? })
    });
    errors.check(command)
}

fn encode(_: &Request, permission: &PermissionView) -> Response {
    answer(200, permission)
}

fn document() -> Document {
    Document::new("Edit a permission", "Describes a permission of the organization's own anew.")
        .parameter(ParameterIn::Path, "code", "The permission's code.")
        .body::<PermissionChanges>("What is to change.")
        .answer::<PermissionObject<'_>>(200, JSON, "The permission as it is now.")
}

/// Changes of a permission.
#[derive(ToSchema)]
#[schema(as = EditPermission)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct PermissionChanges {
    /// What it allows; at most 1000 characters.
    description: String,
}
