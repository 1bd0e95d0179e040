//! `POST /bff/account/reset-password` (\[D\] A2): sets a password by the token of a mailed link, which works once.

use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, Code, JSON};
use crate::fields::required;
use crate::json::{Object, Violation, text};
use crate::success::Success;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ResetPassword;
use usher_domain::{PasswordToken, Secret};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<ResetPassword> = Endpoint {
    descriptor: Descriptor::post("reset_password", "/bff/account/reset-password", None),
    input: Input::LINK,
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = ResetPasswordRequest::read(&object).map_err(error::violated)?;
        // What has not the form of a token opens nothing, like one that was never given out.
        let token = PasswordToken::parse(&body.token).ok_or_else(|| Code::ResourceNotFound.answer())?;
        let password = body.password().map_err(error::violated)?;
        Ok(ResetPassword { token, password, rules: dialect.settings.new_passwords.rules(), tells_end: false })
    },
    respond: |_, _| Success::answer(),
    document: || {
        let text = "Sets the password of the account that the link is for. The link is used up and every session of the \
                    account ends. `null` counts as absent and unknown members are ignored.";
        Document::new("Set a password by a link", text)
            .body::<ResetPasswordRequest>("The token of the mailed link, and the new password.")
            .answer::<Success>(200, JSON, "The password is set.")
    },
};

/// The body (\[D\] A2).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct ResetPasswordRequest {
    /// Documented: the token of the link.
    token: String,
    /// Documented. Assumed: by the rules of new passwords.
    password_input: String,
    /// Documented. Assumed: must be the same.
    password_again: String,
}

impl ResetPasswordRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        let needed = |name| required(name, text(body, name)?);
        Ok(Self {
            token: needed("token")?,
            password_input: needed("passwordInput")?,
            password_again: needed("passwordAgain")?,
        })
    }

    /// The password, which must have been typed twice.
    fn password(self) -> Result<Secret, Violation> {
        if self.password_again == self.password_input {
            return Ok(Secret::new(self.password_input));
        }
        Err(Violation::of("passwordAgain", "must be the same as passwordInput."))
    }
}
