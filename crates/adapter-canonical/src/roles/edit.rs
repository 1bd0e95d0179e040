//! `PATCH /v1/roles/{code}`: what everybody may do who has the role.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::etag;
use crate::fields::{self, Fields};
use crate::grants;
use crate::path;
use crate::problem::Problem;
use crate::roles::{MOST, RoleObject, answer};
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::Versioned;
use usher_domain::commands::{EditRole, RoleView};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("catalog.manage");
    Box::new(Endpoint::<EditRole> {
        descriptor: Descriptor {
            name: "edit_role",
            method: Method::Patch,
            path: "/v1/roles/{code}",
            required_permission,
        },
        input: Input::Json,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 404, 412, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<EditRole, Problem> {
    let code = path::role(request)?;
    let expected = etag::expected(request)?;
    let mut errors = Errors::default();
    let known = ["name", "permissions"];
    let fields = Fields::of(fields::parse(&request.body)?, &known, String::new(), None, &mut errors);
    let command = fields.map(|mut fields| EditRole {
        code,
        name: fields.label("name"),
        permissions: fields.list("permissions", MOST, grants::permission),
        expected,
    });
    errors.check(command)
}

fn encode(_: &Request, role: &Versioned<RoleView>) -> Response {
    answer(200, role)
}

fn document() -> Document {
    let text = "Changes a role of the organization's own, and with it what everybody may do who has it. What is left \
        out stays. You cannot put permissions into it that you do not hold.";
    etag::documented(Document::new("Edit a role", text))
        .parameter(ParameterIn::Path, "code", "The role's code.")
        .body::<RoleChanges>("What is to change.")
        .answer::<RoleObject<'_>>(200, JSON, "The role as it is now.")
}

/// Changes of a role.
#[derive(ToSchema)]
#[schema(as = EditRole)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct RoleChanges {
    /// Its name; at most 200 characters.
    name: Option<String>,
    /// The permissions in place of the ones it has; at most 1000.
    permissions: Option<Vec<String>>,
}
