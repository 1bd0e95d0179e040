//! `POST /main/auth/v1/rs/login/credentials`: gives out the tokens that other calls need.

use crate::NAME;
use crate::dialect::{Endpoint, Input, audiences};
use crate::issue::{InvalidBody, Issues};
use crate::json::{self, JsonNode};
use crate::message::{JSON, Message};
use crate::tokens::TokensResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{OpenSession, SessionPlace};
use usher_domain::{EmailAddress, Secret};
use utoipa::ToSchema;

/// The operation (`[D]` P5).
pub(crate) const ENDPOINT: Endpoint<OpenSession> = Endpoint {
    // The page lists `Authorization` as required, presumably by a default of the whole document: nobody has a token
    // before the first login, so the header is ignored (assumed).
    descriptor: Descriptor::post("login", "/main/auth/v1/rs/login/credentials", None),
    input: Input::public("login_without_stage", audiences!("login", "login/credentials")),
    errors: &[],
    read: |_, request| {
        let body = json::read(request, LoginRequest::collect)?;
        Ok(body.into_command())
    },
    respond: |_, outcome| Response::json(201, JSON, &TokensResponse::of(outcome)),
    document: || {
        Document::new(
            "Log in with credentials",
            "Opens a session in the organization that the person became a member of first.",
        )
        .body::<LoginRequest>("The credentials")
        .answer::<TokensResponse>(201, JSON, "The tokens of the session")
        .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
        .answer::<Message>(401, JSON, "Wrong address or password (assumed)")
        .answer::<Message>(429, JSON, "Too many wrong passwords: wait as `retry-after` says (assumed)")
    },
};

/// The credentials. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
struct LoginRequest {
    /// The address. Documented, with its pattern and limit.
    #[schema(value_type = crate::email::Described)]
    email: EmailAddress,
    /// The password. Documented, with both limits.
    #[schema(value_type = String, format = Password, min_length = 6, max_length = 100)]
    password: Secret,
}

impl LoginRequest {
    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        let email = body.field("email").email(issues);
        let password = body.field("password").text(6, 100, issues).map(Secret::new);
        Some(Self { email: email?, password: password? })
    }

    /// The command.
    fn into_command(self) -> OpenSession {
        OpenSession { family: NAME, email: self.email, password: self.password, place: SessionPlace::First }
    }
}

#[cfg(test)]
mod tests;
