//! `POST /v1/permissions`: a new permission of the organization's own.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::permissions::{PermissionObject, answer};
use crate::problem::Problem;
use crate::{JSON, grants, text};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::CreatePermission;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreatePermission> = Endpoint {
    descriptor: Descriptor::post("create_permission", "/v1/permissions", Some("catalog.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 415, 422],
    read,
    respond: |_, permission| answer(201, permission),
    document: || {
        Document::new("Create a permission", "Adds a permission to the organization's own, so that it can be granted.")
            .body::<PermissionInput>("The permission.")
            .answer::<PermissionObject<'_>>(201, JSON, "The permission.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<CreatePermission, Problem> {
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
