//! The body of the answer.

use serde::Serialize;
use usher_domain::commands::RefreshedTokens;
use utoipa::ToSchema;

/// The new tokens: no envelope and no refresh token, in the documented order.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct RefreshResponse {
    /// What goes behind `Bearer` in `Authorization`. Documented by name; the use is assumed.
    access_token: String,
    /// What goes into `x-session-token`. Documented by name; the use is assumed.
    session_token: String,
}

impl RefreshResponse {
    /// The answer to a refresh.
    pub(super) fn of(tokens: &RefreshedTokens) -> Self {
        Self { access_token: tokens.access.expose().to_owned(), session_token: tokens.session.expose().to_owned() }
    }
}
