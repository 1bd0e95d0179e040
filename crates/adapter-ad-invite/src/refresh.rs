//! `POST /main/auth/v1/bo/token/refresh`: new tokens for a session.

use crate::NAME;
use crate::dialect::{Endpoint, Input, audiences};
use crate::issue::{InvalidBody, Issues};
use crate::json::{self, JsonNode};
use crate::message::{JSON, Message};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::Secret;
use usher_domain::commands::{RefreshSession, SessionOpened};
use utoipa::ToSchema;

/// The operation (`[D]` P6).
pub(crate) const ENDPOINT: Endpoint<RefreshSession> = Endpoint {
    // The page lists `Authorization` as required, presumably by a default of the whole document: the access token may
    // have expired when this is called, so the header is ignored (assumed).
    descriptor: Descriptor::post("refresh", "/main/auth/v1/bo/token/refresh", None),
    input: Input::public("refresh_without_stage", audiences!("refresh", "token/refresh")),
    errors: &[],
    read: |_, request| {
        let body = json::read(request, RefreshRequest::collect)?;
        Ok(body.into_command())
    },
    respond: |_, outcome| Response::json(201, JSON, &RefreshResponse::of(outcome)),
    document: || {
        Document::new("Refresh the tokens", "Gives a new access token and a new session token of the same session.")
            .body::<RefreshRequest>("The refresh token of the login, which stays valid")
            .answer::<RefreshResponse>(201, JSON, "The new tokens, without an envelope")
            .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
            .answer::<Message>(401, JSON, "The refresh token is not accepted (assumed)")
    },
};

/// The refresh token. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct RefreshRequest {
    /// The token of the login. Documented, without limits.
    #[schema(value_type = String)]
    refresh_token: Secret,
}

impl RefreshRequest {
    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        let refresh_token = body.field("refreshToken").text(0, usize::MAX, issues).map(Secret::new);
        Some(Self { refresh_token: refresh_token? })
    }

    /// The command.
    fn into_command(self) -> RefreshSession {
        RefreshSession { family: NAME, refresh: self.refresh_token }
    }
}

/// The new tokens: no envelope and no refresh token, in the documented order.
#[derive(Serialize, ToSchema)]
struct RefreshResponse {
    /// What goes behind `Bearer` in `Authorization`. Documented by name; the use is assumed.
    #[serde(rename = "accessToken")]
    access: String,
    /// What goes into `x-session-token`. Documented by name; the use is assumed.
    #[serde(rename = "sessionToken")]
    session: String,
}

impl RefreshResponse {
    /// The answer to a refresh.
    fn of(opened: &SessionOpened) -> Self {
        Self { access: opened.access.expose().to_owned(), session: opened.session.expose().to_owned() }
    }
}
