//! `POST /v1/password/forgot`: a link to set a password, by mail. The answer is always the same.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::RequestPasswordLink;
use usher_domain::{EmailAddress, Locale};

/// The operation.
pub(super) const ENDPOINT: Endpoint<RequestPasswordLink> = Endpoint {
    descriptor: Descriptor::post("forgot_password", "/v1/password/forgot", None),
    input: Input::Public,
    errors: &[400, 415, 422, 429],
    read: |_, request| {
        let ForgotInput { email, locale } = body::read(request)?;
        Ok(RequestPasswordLink { email, locale, invitation: None })
    },
    respond: |_, _| Response::empty(202),
    document: || {
        let text = "Mails a link to set a password, if the address has an account that can log in and none was mailed a short \
    while ago. Whether it does is not told, neither by the answer nor by the time it takes.";
        Document::new("Ask for a link to set a password", text)
            .body::<ForgotInput>("Who forgot it.")
            .bare_answer(202, "The request was taken note of.")
    },
};

body! {
    /// Who forgot a password.
    struct ForgotInput as "ForgotPassword" {
        /// The address of the account.
        email: EmailAddress,
        /// The language of the mail; left out, that of the person's first organization.
        locale: Option<Locale>,
    }
}
