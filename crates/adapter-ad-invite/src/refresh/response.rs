//! The body of the answer.

use serde::Serialize;
use usher_domain::commands::RefreshedTokens;
use utoipa::ToSchema;

/// The new tokens: no envelope and no refresh token, in the documented order.
#[derive(Serialize, ToSchema)]
pub(super) struct RefreshResponse {
    /// What goes behind `Bearer` in `Authorization`. Documented by name; the use is assumed.
    #[serde(rename = "accessToken")]
    access: String,
    /// What goes into `x-session-token`. Documented by name; the use is assumed.
    #[serde(rename = "sessionToken")]
    session: String,
}

impl RefreshResponse {
    /// The answer to a refresh.
    pub(super) fn of(tokens: &RefreshedTokens) -> Self {
        Self { access: tokens.access.expose().to_owned(), session: tokens.session.expose().to_owned() }
    }
}
