//! `POST /v1/password/forgot`: a link to set a password, by mail. The answer is always the same.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::text;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::RequestPasswordLink;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<RequestPasswordLink> = Endpoint {
    descriptor: Descriptor::post("forgot_password", "/v1/password/forgot", None),
    input: Input::Public,
    errors: &[400, 415, 422, 429],
    read,
    respond: |_, _| Response::empty(202),
    document: || {
        let text = "Mails a link to set a password, if the address has an account that can log in and none was mailed a short \
    while ago. Whether it does is not told, neither by the answer nor by the time it takes.";
        Document::new("Ask for a link to set a password", text)
            .body::<ForgotInput>("Who forgot it.")
            .bare_answer(202, "The request was taken note of.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<RequestPasswordLink, Problem> {
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["email", "locale"], String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let email = fields.required("email", text::email);
        let locale = fields.parsed("locale", text::locale);
        Some(RequestPasswordLink { email: email?, locale, invitation: None })
    });
    errors.check(command)
}

/// Who forgot a password.
#[derive(ToSchema)]
#[schema(as = ForgotPassword)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct ForgotInput {
    /// The address of the account.
    email: String,
    /// The language of the mail; left out, that of the person's first organization.
    locale: Option<String>,
}
