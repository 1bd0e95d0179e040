//! `POST /v1/password/reset`: sets a password by the token of a mailed link.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::refusals::nothing_like;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{PasswordRules, ResetPassword};
use usher_domain::refusal::EntityKind;
use usher_domain::{PasswordToken, Secret};

/// The operation.
pub(super) const ENDPOINT: Endpoint<ResetPassword> = Endpoint {
    descriptor: Descriptor::post("reset_password", "/v1/password/reset", None),
    input: Input::Public,
    errors: &[400, 404, 415, 422],
    read: |_, request| {
        let ResetInput { token, password } = body::read(request)?;
        let token = PasswordToken::parse(&token).ok_or_else(|| nothing_like(EntityKind::PasswordLink))?;
        Ok(ResetPassword { token, password, rules: PasswordRules::default(), tells_end: false })
    },
    respond: |_, _| Response::empty(204),
    document: || {
        let text = "Sets the password of the account that the link is for. The link is used up, every session of the account \
    ends, and the owner is told by mail. A link that was used, has run out or never was is answered alike.";
        Document::new("Set a password by a link", text)
            .body::<ResetInput>("The token of the link in the mail, and the new password.")
            .bare_answer(204, "The password is set.")
    },
};

body! {
    /// A new password.
    struct ResetInput as "ResetPassword" {
        /// The token of the link in the mail: what follows `/password/reset/`.
        token: String,
        /// The new password.
        password: Secret,
    }
}
