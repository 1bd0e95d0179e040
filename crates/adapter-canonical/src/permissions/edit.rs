//! `PATCH /v1/permissions/{code}`: another description.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::permissions::{PermissionObject, answer};
use crate::problem::Problem;
use crate::{JSON, path, text};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::EditPermission;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditPermission> = Endpoint {
    descriptor: Descriptor::patch("edit_permission", "/v1/permissions/{code}", Some("catalog.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 415, 422],
    read,
    respond: |_, permission| answer(200, permission),
    document: || {
        Document::new("Edit a permission", "Describes a permission of the organization's own anew.")
            .parameter(ParameterIn::Path, "code", "The permission's code.")
            .body::<PermissionChanges>("What is to change.")
            .answer::<PermissionObject<'_>>(200, JSON, "The permission as it is now.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<EditPermission, Problem> {
    let code = path::permission(request)?;
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["description"], String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        Some(EditPermission { code, description: fields.required("description", text::bounded)? })
    });
    errors.check(command)
}

/// Changes of a permission.
#[derive(ToSchema)]
#[schema(as = EditPermission)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct PermissionChanges {
    /// What it allows; at most 1000 characters.
    description: String,
}
