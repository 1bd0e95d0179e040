//! `POST /v1/password/change`: a new password for whoever is logged in and knows the one there is.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::Secret;
use usher_domain::commands::{ChangePassword, PasswordRules};
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ChangePassword> = Endpoint {
    descriptor: Descriptor::post("change_password", "/v1/password/change", None),
    input: Input::Json,
    errors: &[400, 401, 403, 415, 422, 429],
    read,
    respond: |_, _| Response::empty(204),
    document: || {
        let text = "Changes your own password. Your other sessions end, and the tokens that belong to no session; the session \
    of the token that asks goes on. You are told by mail. API keys have no password.";
        Document::new("Change your password", text)
            .body::<ChangeInput>("The password there is, and the new one.")
            .bare_answer(204, "The password is changed.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<ChangePassword, Problem> {
    let mut errors = Errors::default();
    let known = ["current_password", "password"];
    let fields = Fields::of(fields::parse(&request.body)?, &known, String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let current = fields.required_text("current_password").map(Secret::new);
        let password = fields.required_text("password").map(Secret::new);
        let rules = PasswordRules::default();
        Some(ChangePassword { current: current?, password: password?, rules, keep: None })
    });
    errors.check(command)
}

/// A change of a password.
#[derive(ToSchema)]
#[schema(as = ChangePassword)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct ChangeInput {
    /// The password there is.
    current_password: String,
    /// The new one.
    password: String,
}
