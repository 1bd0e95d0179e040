//! `POST /v1/sessions/refresh`: a new bearer token for a session that is open.

use crate::JSON;
use crate::NAME;
use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::sessions::{OpenedObject, answer};
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::Secret;
use usher_domain::commands::{RefreshSession, SessionOpened};
use utoipa::ToSchema;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = None;
    Box::new(Endpoint::<RefreshSession> {
        descriptor: Descriptor {
            name: "refresh_session",
            method: Method::Post,
            path: "/v1/sessions/refresh",
            required_permission,
        },
        input: Input::Public,
        decode,
        encode,
        document,
        errors: &[400, 401, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<RefreshSession, Problem> {
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["refresh_token"], String::new(), None, &mut errors);
    let refresh = fields.and_then(|mut fields| fields.required_text("refresh_token")).map(Secret::new);
    errors.check(refresh.map(|refresh| RefreshSession { family: NAME, refresh }))
}

fn encode(_: &Request, opened: &SessionOpened) -> Response {
    answer(200, opened)
}

fn document() -> Document {
    Document::new("Refresh a session", "Gets a new bearer token. The refresh token stays valid until the session ends.")
        .body::<RefreshInput>("The refresh token.")
        .answer::<OpenedObject<'_>>(200, JSON, "The session with its tokens.")
}

/// What a session is refreshed with.
#[derive(ToSchema)]
#[schema(as = Refresh)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct RefreshInput {
    /// The `refresh_token` of the session.
    refresh_token: String,
}
