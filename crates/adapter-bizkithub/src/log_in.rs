//! `POST /bff/account/login` (\[D\], `/swagger/-bff-account-login`): opens a session, whose identity stands where a key can.

use crate::dialect::{Endpoint, Input};
use crate::error::{self, JSON};
use crate::fields::{address, required};
use crate::json::{Object, Violation, text};
use crate::success::InBandReason;
use crate::{NAME, body};
use serde::Serialize;
use serde_json::Value;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Request, Response};
use usher_domain::commands::{OpenSession, SessionOpened, SessionPlace};
use usher_domain::{Fault, Refusal, Secret};
use utoipa::ToSchema;

/// The language where the account names none: the vendor's own.
const LOCALE: &str = "cs";

/// The operation.
pub(crate) const ENDPOINT: Endpoint<LoginAttempt> = Endpoint {
    descriptor: Descriptor::post("log_in", "/bff/account/login", None),
    input: Input::LOGIN,
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = LogInRequest::read(&object).map_err(error::violated)?;
        body.into_command().map(LoginAttempt).map_err(error::violated)
    },
    respond: |_, opened| Response::json(200, JSON, &LogInResponse::of(opened)).header("cache-control", "no-store"),
    document: || {
        let text = "Opens a session. Send its identity in the cookie `identityId` or in the body member of that name instead of a \
                    key. `null` counts as absent and unknown members are ignored.";
        Document::new("Log in", text).body::<LogInRequest>("Who logs in.").answer::<LogInAnswer<'_>>(
            200,
            JSON,
            "The identity of the session; or `success` is false, with a `reason`.",
        )
    },
};

/// Somebody who logs in.
pub(crate) struct LoginAttempt(OpenSession);

impl Decoded for LoginAttempt {
    type Command = OpenSession;

    fn command(&self) -> &OpenSession {
        &self.0
    }

    fn refuse(&self, _: &Request, fault: &Fault) -> Option<Response> {
        let Fault::Refused(refused) = fault else { return None };
        (refused.refusal == Refusal::BadLogin).then(|| InBandReason::answer("invalid-credentials"))
    }
}

/// The body (documented, in this order).
#[derive(ToSchema)]
struct LogInRequest {
    /// Documented. Assumed: the address.
    #[schema(format = "email")]
    username: String,
    /// Documented.
    #[schema(format = "password")]
    password: String,
    /// Documented. Assumed: how often the client has tried, ignored because a client could make it up.
    #[expect(dead_code, reason = "for the document")]
    attempt: Option<f64>,
    /// Documented. Assumed: the host whose first label is the organisation's slug; another one means the organisation
    /// that the person joined first.
    host: Option<String>,
}

impl LogInRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        let username = required("username", text(body, "username")?)?;
        let password = required("password", text(body, "password")?)?;
        if !body.get("attempt").is_none_or(|attempt| attempt.is_number() || attempt.is_null()) {
            return Err(Violation::of("attempt", "must be a number."));
        }
        let attempt = body.get("attempt").and_then(Value::as_f64);
        Ok(Self { username, password, attempt, host: text(body, "host")? })
    }

    fn into_command(self) -> Result<OpenSession, Violation> {
        let email = address("username", &self.username)?;
        let slug = self.host.and_then(|host| host.split('.').next().map(str::to_ascii_lowercase));
        let place = slug.map_or(SessionPlace::First, SessionPlace::Preferred);
        Ok(OpenSession { family: NAME, email, password: Secret::new(self.password), place })
    }
}

/// What can come of it; for the document.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "for the document")]
enum LogInAnswer<'a> {
    /// The session.
    Opened(LogInResponse<'a>),
    /// None.
    Refused(InBandReason),
}

/// The answer (documented, in this order of members).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct LogInResponse<'a> {
    success: bool,
    /// Documented: 32 letters and digits.
    identity: &'a str,
    /// Documented. Assumed: never, because there are no one-time passwords here.
    need_otp: bool,
    /// Documented. Assumed: always the vendor's own language, because an account has none here.
    locale: &'static str,
}

impl<'a> LogInResponse<'a> {
    fn of(opened: &'a SessionOpened) -> Self {
        Self { success: true, identity: opened.refresh.expose(), need_otp: false, locale: LOCALE }
    }
}
