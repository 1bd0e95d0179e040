//! `POST /v1/sessions/refresh`: a new bearer token for a session that is open.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::sessions::{OpenedObject, answer};
use crate::{JSON, NAME};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::Secret;
use usher_domain::commands::RefreshSession;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<RefreshSession> = Endpoint {
    descriptor: Descriptor::post("refresh_session", "/v1/sessions/refresh", None),
    input: Input::Public,
    errors: &[400, 401, 415, 422],
    read,
    respond: |_, opened| answer(200, opened),
    document: || {
        Document::new(
            "Refresh a session",
            "Gets a new bearer token. The refresh token stays valid until the session ends.",
        )
        .body::<RefreshInput>("The refresh token.")
        .answer::<OpenedObject<'_>>(200, JSON, "The session with its tokens.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<RefreshSession, Problem> {
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["refresh_token"], String::new(), None, &mut errors);
    let refresh = fields.and_then(|mut fields| fields.required_text("refresh_token")).map(Secret::new);
    errors.check(refresh.map(|refresh| RefreshSession { family: NAME, refresh }))
}

/// What a session is refreshed with.
#[derive(ToSchema)]
#[schema(as = Refresh)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct RefreshInput {
    /// The `refresh_token` of the session.
    refresh_token: String,
}
