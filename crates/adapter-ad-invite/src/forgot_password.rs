//! `POST /main/auth/v1/rs/password/forgot`: a link to set a password, by mail. The answer is always the same.

use crate::dialect::{Endpoint, Input, audiences};
use crate::issue::{InvalidBody, Issues};
use crate::json::{self, JsonNode};
use crate::message::{JSON, Message};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::EmailAddress;
use usher_domain::commands::RequestPasswordLink;
use utoipa::ToSchema;

/// The operation (`[D]` P18).
pub(crate) const ENDPOINT: Endpoint<RequestPasswordLink> = Endpoint {
    descriptor: Descriptor::post("forgot_password", "/main/auth/v1/rs/password/forgot", None),
    input: Input::public("forgot_password_without_stage", audiences!("forgot_password", "password/forgot")),
    errors: &[],
    read: |_, request| {
        let ForgotRequest { email } = json::read(request, ForgotRequest::collect)?;
        Ok(RequestPasswordLink { email, locale: None, invitation: None })
    },
    respond: |_, _| Response::empty(204),
    document: || {
        let text = "Mails a link to set a password, if the address has an account. Neither the answer nor the time it \
                    takes tells whether it has (assumed).";
        Document::new("Forgot password", text)
            .body::<ForgotRequest>("Who forgot it")
            .bare_answer(204, "The request was taken note of")
            .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
            .answer::<Message>(429, JSON, "Too many requests: wait as `retry-after` says (assumed)")
    },
};

/// Who forgot a password. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
struct ForgotRequest {
    /// The address. Documented, with its pattern and limit.
    #[schema(value_type = crate::email::Described)]
    email: EmailAddress,
}

impl ForgotRequest {
    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        Some(Self { email: body.field("email").email(issues)? })
    }
}
