//! `POST /bff/account/logout` (\[D\], `/swagger/-bff-account-logout`): ends the session whose identity is sent.

use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, JSON};
use crate::json::{Object, Violation, text, truth};
use crate::success::Success;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::LogOut;
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<LogOut> = Endpoint {
    descriptor: Descriptor::post("log_out", "/bff/account/logout", None),
    input: Input::LOGOUT,
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = LogOutRequest::read(&object).map_err(error::violated)?;
        Ok(LogOut { everywhere: body.logout_all_other.unwrap_or(false) })
    },
    respond: |_, _| Success::answer(),
    document: || {
        let text = "Ends a session, and on request every other session of the person. `null` counts as absent and unknown members \
                    are ignored.";
        Document::new("Log out", text)
            .body::<LogOutRequest>("The session, and whether the others end too.")
            .answer::<Success>(200, JSON, "Logged out.")
    },
};

/// The body (documented, in this order).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct LogOutRequest {
    /// Documented: the identity of the session. Assumed: may stand in the cookie of that name instead.
    #[expect(dead_code, reason = "read with the credentials")]
    identity_id: Option<String>,
    /// Documented. Assumed: false where it is left out.
    logout_all_other: Option<bool>,
}

impl LogOutRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self { identity_id: text(body, "identityId")?, logout_all_other: truth(body, "logoutAllOther")? })
    }
}
