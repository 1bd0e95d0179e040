//! `POST /v1/sessions/refresh`: a new bearer token for a session that is open.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::sessions::{OpenedObject, answer};
use crate::{JSON, NAME};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::Secret;
use usher_domain::commands::RefreshSession;

/// The operation.
pub(super) const ENDPOINT: Endpoint<RefreshSession> = Endpoint {
    descriptor: Descriptor::post("refresh_session", "/v1/sessions/refresh", None),
    input: Input::Public,
    errors: &[400, 401, 415, 422],
    read: |_, request| {
        let RefreshInput { refresh_token } = body::read(request)?;
        Ok(RefreshSession { family: NAME, refresh: refresh_token })
    },
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

body! {
    /// What a session is refreshed with.
    struct RefreshInput as "Refresh" {
        /// The `refresh_token` of the session.
        refresh_token: Secret,
    }
}
