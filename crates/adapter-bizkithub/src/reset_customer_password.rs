//! `POST /api/v1/customer/reset-password` (\[D\] A4): a shop asks for a link to set a password on behalf of a customer,
//! who is any person with an account here (assumed). The answer is always the same.

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

/// The operation. Any key will do whose scopes do not forbid it (assumed).
pub(crate) const ENDPOINT: Endpoint<RequestPasswordLink> = Endpoint {
    descriptor: Descriptor::post("reset_customer_password", "/api/v1/customer/reset-password", None),
    input: Input::PUBLIC_KEY,
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = CustomerResetRequest::read(&object).map_err(error::violated)?;
        let email = email(&body.email).map_err(error::violated)?;
        Ok(RequestPasswordLink { email, locale: None, invitation: None })
    },
    respond: |_, _| Success::answer(),
    document: || {
        let text = "Mails a link to set a password, if the address has an account. Neither the answer nor the time it \
                    takes tells whether it has. `null` counts as absent and unknown members are ignored.";
        Document::new("Mail a customer a link to set a password", text)
            .body::<CustomerResetRequest>("Who forgot it.")
            .answer::<Success>(200, JSON, "The request was taken note of.")
    },
};

/// The body (\[D\] A4). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct CustomerResetRequest {
    /// Documented: the address, normalised.
    #[schema(format = "email")]
    email: String,
    /// Documented, as in `3h 20m`. Assumed: ignored, because the gateway sets how long its links work.
    #[expect(dead_code, reason = "only its type is checked")]
    expiration_time: Option<String>,
    /// Documented. Assumed: ignored, because a client could make it up.
    #[expect(dead_code, reason = "only its type is checked")]
    customer_real_ip: Option<String>,
}

impl CustomerResetRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self {
            email: required("email", text(body, "email")?)?,
            expiration_time: text(body, "expirationTime")?,
            customer_real_ip: text(body, "customerRealIp")?,
        })
    }
}
