//! `POST /v1/roles`: a new set of permissions.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::grants;
use crate::problem::Problem;
use crate::roles::{MOST, RoleObject, answer};
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::Versioned;
use usher_domain::commands::{CreateRole, RoleView};
use utoipa::ToSchema;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("catalog.manage");
    Box::new(Endpoint::<CreateRole> {
        descriptor: Descriptor { name: "create_role", method: Method::Post, path: "/v1/roles", required_permission },
        input: Input::Json,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 409, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<CreateRole, Problem> {
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

fn encode(_: &Request, role: &Versioned<RoleView>) -> Response {
    answer(201, role)
}

fn document() -> Document {
    let text = "Defines a role of the organization's own. You cannot put permissions into it that you do not hold.";
    Document::new("Create a role", text).body::<RoleInput>("The role.").answer::<RoleObject<'_>>(201, JSON, "The role.")
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
