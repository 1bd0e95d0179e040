//! `POST /v1/password/change`: a new password for whoever is logged in and knows the one there is.

use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::Secret;
use usher_domain::commands::{ChangePassword, PasswordRules, PasswordSet};
use utoipa::ToSchema;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = None;
    Box::new(Endpoint::<ChangePassword> {
        descriptor: Descriptor {
            name: "change_password",
            method: Method::Post,
            path: "/v1/password/change",
            required_permission,
        },
        input: Input::Json,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 415, 422, 429],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<ChangePassword, Problem> {
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

fn encode(_: &Request, _: &PasswordSet) -> Response {
    Response::empty(204)
}

fn document() -> Document {
    let text = "Changes your own password. Your other sessions end, and the tokens that belong to no session; the session \
        of the token that asks goes on. You are told by mail. API keys have no password.";
    Document::new("Change your password", text)
        .body::<ChangeInput>("The password there is, and the new one.")
        .bare_answer(204, "The password is changed.")
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
