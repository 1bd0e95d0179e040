//! `PATCH /v1/roles/{code}`: what everybody may do who has the role.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::roles::{MOST, RoleObject, answer};
use crate::{JSON, etag, grants, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::EditRole;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditRole> = Endpoint {
    descriptor: Descriptor::patch("edit_role", "/v1/roles/{code}", Some("catalog.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 412, 415, 422],
    read,
    respond: |_, role| answer(200, role),
    document: || {
        let text = "Changes a role of the organization's own, and with it what everybody may do who has it. What is left \
    out stays. You cannot put permissions into it that you do not hold.";
        etag::documented(Document::new("Edit a role", text))
            .parameter(ParameterIn::Path, "code", "The role's code.")
            .body::<RoleChanges>("What is to change.")
            .answer::<RoleObject<'_>>(200, JSON, "The role as it is now.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<EditRole, Problem> {
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
