//! `POST /api/v1/customer/set-new-password` (\[D\] A5): sets a password by the token of a mailed link. What is wrong with
//! link or password is told in the body of a success, as the vendor does it.

use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, JSON};
use crate::fields::required;
use crate::json::{Object, Violation, text};
use crate::success::{InBandFailure, Success};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Request, Response};
use usher_domain::commands::ResetPassword;
use usher_domain::refusal::EntityKind;
use usher_domain::{Fault, PasswordToken, Refusal, Secret};
use utoipa::ToSchema;

/// Documented: the request was used before. Assumed: also where the password was set in another way since.
const USED: (&str, &str) = ("E002", "Request was used before.");
/// Documented: the request does not exist.
const NO_REQUEST: (&str, &str) = ("E003", "Request does not exist.");
/// Documented: the request has expired.
const EXPIRED: (&str, &str) = ("E004", "Request has expired.");
/// Documented: it failed. Assumed: where the password is too weak.
const FAILED: (&str, &str) = ("E001", "Password does not meet the rules.");

/// The operation. Any key will do whose scopes do not forbid it (assumed): the token is what counts.
pub(crate) const ENDPOINT: Endpoint<SetPassword> = Endpoint {
    descriptor: Descriptor::post("set_customer_password", "/api/v1/customer/set-new-password", None),
    input: Input::PUBLIC_KEY,
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = SetPasswordRequest::read(&object).map_err(error::violated)?;
        // What has not the form of a token opens nothing, like one that was never given out.
        let token = PasswordToken::parse(&body.token).ok_or_else(|| InBandFailure::answer(NO_REQUEST))?;
        let rules = dialect.settings.new_passwords.rules();
        Ok(SetPassword(ResetPassword { token, password: Secret::new(body.password), rules, tells_end: true }))
    },
    respond: |_, _| Success::answer(),
    document: || {
        let text = "Sets the password of the account that the link is for. The link is used up and every session of the \
                    account ends. `null` counts as absent and unknown members are ignored.";
        Document::new("Set a customer's password by a link", text)
            .body::<SetPasswordRequest>("The token of the mailed link, and the new password.")
            .answer::<Success>(200, JSON, "The password is set; or `success` is false, with `errorCode` and `message`.")
    },
};

/// A password to set.
pub(crate) struct SetPassword(ResetPassword);

impl Decoded for SetPassword {
    type Command = ResetPassword;

    fn command(&self) -> &ResetPassword {
        &self.0
    }

    fn refuse(&self, _: &Request, fault: &Fault) -> Option<Response> {
        let Fault::Refused(refused) = fault else { return None };
        match refused.refusal {
            Refusal::NotFound(EntityKind::PasswordLink) => Some(InBandFailure::answer(NO_REQUEST)),
            Refusal::NotFound(EntityKind::UsedPasswordLink) => Some(InBandFailure::answer(USED)),
            Refusal::NotFound(EntityKind::ExpiredPasswordLink) => Some(InBandFailure::answer(EXPIRED)),
            Refusal::WeakPassword(_) => Some(InBandFailure::answer(FAILED)),
            _ => None,
        }
    }
}

/// The body (\[D\] A5). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct SetPasswordRequest {
    /// Documented: the token of the link.
    token: String,
    /// Documented. Assumed: by the rules of new passwords.
    password: String,
    /// Documented. Assumed: ignored, because a client could make it up.
    #[expect(dead_code, reason = "only its type is checked")]
    customer_real_ip: Option<String>,
}

impl SetPasswordRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        let needed = |name| required(name, text(body, name)?);
        let (token, password) = (needed("token")?, needed("password")?);
        Ok(Self { token, password, customer_real_ip: text(body, "customerRealIp")? })
    }
}
