//! `POST /bff/contact/reset-password` (\[D\] A3): mails a link to set a password. The answer is always the same.

use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, JSON};
use crate::fields::{email, required};
use crate::json::{Object, Violation, text};
use crate::success::Success;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::RequestPasswordLink;
use utoipa::ToSchema;

/// The operation. Assumed: a call of administrators, as the others below `/bff/contact` are.
pub(crate) const ENDPOINT: Endpoint<RequestPasswordLink> = Endpoint {
    descriptor: Descriptor::post("reset_contact_password", "/bff/contact/reset-password", Some("members.manage")),
    input: Input::key("A key that is empty, malformed, unknown, deleted or expired."),
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = ContactResetRequest::read(&object).map_err(error::violated)?;
        let email = email(&body.email).map_err(error::violated)?;
        Ok(RequestPasswordLink { email, locale: None, invitation: None })
    },
    respond: |_, _| Success::answer(),
    document: || {
        let text = "Mails a link to set a password, if the address has an account. Neither the answer nor the time it \
                    takes tells whether it has. `null` counts as absent and unknown members are ignored.";
        Document::new("Mail somebody a link to set a password", text)
            .body::<ContactResetRequest>("Who forgot it.")
            .answer::<Success>(200, JSON, "The request was taken note of.")
    },
};

/// The body (\[D\] A3). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
struct ContactResetRequest {
    /// Documented: the address, normalised.
    #[schema(format = "email")]
    email: String,
}

impl ContactResetRequest {
    /// Reads the field and checks its type.
    fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self { email: required("email", text(body, "email")?)? })
    }
}
