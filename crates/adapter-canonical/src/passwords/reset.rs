//! `POST /v1/password/reset`: sets a password by the token of a mailed link.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::refusals::nothing_like;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{PasswordRules, ResetPassword};
use usher_domain::refusal::EntityKind;
use usher_domain::{PasswordToken, Secret};
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ResetPassword> = Endpoint {
    descriptor: Descriptor::post("reset_password", "/v1/password/reset", None),
    input: Input::Public,
    errors: &[400, 404, 415, 422],
    read,
    respond: |_, _| Response::empty(204),
    document: || {
        let text = "Sets the password of the account that the link is for. The link is used up, every session of the account \
    ends, and the owner is told by mail. A link that was used, has run out or never was is answered alike.";
        Document::new("Set a password by a link", text)
            .body::<ResetInput>("The token of the link in the mail, and the new password.")
            .bare_answer(204, "The password is set.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<ResetPassword, Problem> {
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["token", "password"], String::new(), None, &mut errors);
    let read = fields.and_then(|mut fields| {
        let token = fields.required_text("token");
        let password = fields.required_text("password").map(Secret::new);
        Some((token?, password?))
    });
    let (token, password) = errors.check(read)?;
    let token = PasswordToken::parse(&token).ok_or_else(|| nothing_like(EntityKind::PasswordLink))?;
    Ok(ResetPassword { token, password, rules: PasswordRules::default() })
}

/// A new password.
#[derive(ToSchema)]
#[schema(as = ResetPassword)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct ResetInput {
    /// The token of the link in the mail: what follows `/password/reset/`.
    token: String,
    /// The new password.
    password: String,
}
