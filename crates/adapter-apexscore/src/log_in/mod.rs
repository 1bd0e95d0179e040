//! `POST /api/v1/auth/login`: a bearer token for a name and a password (documented, P5: it needs no credentials, and the
//! path has no slash at its end).

use crate::dialect::{Endpoint, Input};
use crate::error::{self, Field};
use crate::fields::Fields;
use crate::invitation::Named;
use crate::media::JSON;
use crate::{LOG_IN, NAME, body, refusals};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{SignIn, SignedIn};
use usher_domain::{EmailAddress, Refusal, Secret};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<SignIn> = Endpoint {
    descriptor: Descriptor::post("log_in", LOG_IN, None),
    input: Input::Json,
    errors: &[415],
    read: |_, request| LogInRequest::read(&request.body)?.into_command(),
    respond: |_, signed_in| error::json(201, &LogInResponse::of(signed_in)),
    document: || {
        Document::new("Log in", "Gives out a bearer token that acts in all organizations of the person.")
            .body::<LogInRequest>("The credentials.")
            .answer::<LogInResponse<'_>>(201, JSON, "The token.")
            .bare_answer(400, "The credentials are malformed, or not accepted: messages by field. Assumed.")
            .bare_answer(429, "Too many wrong passwords: wait as `retry-after` says. Assumed.")
    },
};

/// The credentials. Unknown members are ignored (assumed).
#[derive(ToSchema)]
struct LogInRequest {
    /// Documented: required. Assumed: the e-mail address, whitespace around it aside.
    username: String,
    /// Documented: required. Assumed: taken as it is, whitespace included.
    #[schema(value_type = String, format = Password)]
    password: Secret,
}

impl LogInRequest {
    /// Reads the body, or answers with all that is wrong with it.
    fn read(bytes: &[u8]) -> Result<Self, Response> {
        let object = body::object(bytes)?;
        let mut fields = Fields::of(&object);
        let username = fields.text(Field::Username, true);
        let password = fields.text(Field::Password, false).map(Secret::new);
        match (fields.finish(), username, password) {
            (Ok(()), Some(username), Some(password)) => Ok(Self { username, password }),
            (errors, _, _) => Err(errors.err().unwrap_or_default().answer(400)),
        }
    }

    /// The command. A name that is no address is nobody's.
    fn into_command(self) -> Result<SignIn, Response> {
        let email = EmailAddress::parse(&self.username).map_err(|_nobody| refusals::answer(&Refusal::BadLogin))?;
        Ok(SignIn { family: NAME, email, password: self.password })
    }
}

/// Who logged in. Documented: at least these members; the copy of the page is cut after them.
#[derive(Serialize, ToSchema)]
struct LogInResponse<'a> {
    /// Documented. Assumed: of the person.
    #[schema(format = "uuid")]
    id: String,
    /// Documented: the bearer token.
    token: &'a str,
    /// Documented by name. Assumed: those where the person is an active member, each as invitations show theirs.
    organizations: Vec<Named<'a>>,
    /// Documented: an instant or null. Assumed: always null, because the gateway keeps no record of it.
    #[schema(format = "date-time")]
    last_login: Option<String>,
    /// Documented: "superuser status". Assumed: always false, because nobody stands above the organizations.
    is_superuser: bool,
}

impl<'a> LogInResponse<'a> {
    fn of(signed_in: &'a SignedIn) -> Self {
        Self {
            id: signed_in.account.id.to_string(),
            token: signed_in.token.expose(),
            organizations: signed_in.organizations.iter().map(Named::organization).collect(),
            last_login: None,
            is_superuser: false,
        }
    }
}

#[cfg(test)]
mod tests;
