//! `POST /v1/roles`: a new set of permissions.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::roles::{MOST, RoleObject, answer};
use crate::{JSON, grants};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::CreateRole;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateRole> = Endpoint {
    descriptor: Descriptor::post("create_role", "/v1/roles", Some("catalog.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 415, 422],
    read,
    respond: |_, role| answer(201, role),
    document: || {
        let text = "Defines a role of the organization's own. You cannot put permissions into it that you do not hold.";
        Document::new("Create a role", text).body::<RoleInput>("The role.").answer::<RoleObject<'_>>(
            201,
            JSON,
            "The role.",
        )
    },
};

fn read(_: &Canonical, request: &Request) -> Result<CreateRole, Problem> {
    let mut errors = Errors::default();
    let known = ["code", "name", "permissions"];
    let fields = Fields::of(fields::parse(&request.body)?, &known, String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let code = fields.required("code", grants::role);
        let name = fields.required_label("name");
        let permissions = fields.list("permissions", MOST, grants::permission).unwrap_or_default();
        Some(CreateRole { code: code?, name: name?, permissions })
    });
    errors.check(command)
}

/// A role to be made.
#[derive(ToSchema)]
#[schema(as = NewRole)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct RoleInput {
    /// The code to grant it by; it cannot be changed.
    code: String,
    /// Its name; at most 200 characters.
    name: String,
    /// The permissions that holding it means; at most 1000.
    permissions: Option<Vec<String>>,
}
