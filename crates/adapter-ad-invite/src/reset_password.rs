//! `POST /main/auth/v1/rs/password/reset`: sets a password by the token of a mailed link, which works once.

use crate::dialect::{Endpoint, Input, audiences};
use crate::issue::{InvalidBody, Issues};
use crate::json::{self, JsonNode};
use crate::message::{JSON, Message};
use crate::refusals;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{PasswordRules, ResetPassword};
use usher_domain::refusal::EntityKind;
use usher_domain::{PasswordToken, Refusal, Secret};
use utoipa::ToSchema;

/// The operation (`[D]` P19). Its title promises tokens, but the page shows none.
pub(crate) const ENDPOINT: Endpoint<ResetPassword> = Endpoint {
    descriptor: Descriptor::post("reset_password", "/main/auth/v1/rs/password/reset", None),
    input: Input::public("reset_password_without_stage", audiences!("reset_password", "password/reset")),
    errors: &[],
    read: |_, request| json::read(request, ResetRequest::collect)?.into_command(),
    respond: |_, _| Response::empty(204),
    document: || {
        let text = "Sets the password of the account that the link is for. The link is used up and every session of the \
                    account ends (assumed).";
        Document::new("Reset password", text)
            .body::<ResetRequest>("The token of the link, and the new password")
            .bare_answer(204, "The password is set")
            .answer::<InvalidBody>(400, JSON, "The request has not the right form, or the password is weak (assumed)")
            .answer::<Message>(404, JSON, "The link was used, has expired or never was (assumed)")
    },
};

/// A new password. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
struct ResetRequest {
    /// The token of the mailed link. Documented, without limits.
    token: String,
    /// The new password. Documented, with both limits.
    #[schema(value_type = String, format = Password, min_length = 8, max_length = 100)]
    password: Secret,
}

impl ResetRequest {
    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        let token = body.field("token").text(0, usize::MAX, issues).map(str::to_owned);
        let password = body.field("password").text(8, 100, issues).map(Secret::new);
        Some(Self { token: token?, password: password? })
    }

    /// The command. What has not the form of a token sets nothing, like one that was never given out.
    fn into_command(self) -> Result<ResetPassword, Response> {
        let token = PasswordToken::parse(&self.token);
        let token = token.ok_or_else(|| refusals::answer_to(&Refusal::NotFound(EntityKind::PasswordLink)))?;
        Ok(ResetPassword { token, password: self.password, rules: PasswordRules::default(), tells_end: false })
    }
}
