//! `POST /v1/password/change`: a new password for whoever is logged in and knows the one there is.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::Secret;
use usher_domain::commands::{ChangePassword, PasswordRules};

/// The operation.
pub(super) const ENDPOINT: Endpoint<ChangePassword> = Endpoint {
    descriptor: Descriptor::post("change_password", "/v1/password/change", None),
    input: Input::Json,
    errors: &[400, 401, 403, 415, 422, 429],
    read: |_, request| {
        let ChangeInput { current_password: current, password } = body::read(request)?;
        Ok(ChangePassword { current, password, rules: PasswordRules::default(), keep: None })
    },
    respond: |_, _| Response::empty(204),
    document: || {
        let text = "Changes your own password. Your other sessions end, and the tokens that belong to no session; the session \
    of the token that asks goes on. You are told by mail. API keys have no password.";
        Document::new("Change your password", text)
            .body::<ChangeInput>("The password there is, and the new one.")
            .bare_answer(204, "The password is changed.")
    },
};

body! {
    /// A change of a password.
    struct ChangeInput as "ChangePassword" {
        /// The password there is.
        current_password: Secret,
        /// The new one.
        password: Secret,
    }
}
