//! The body of the answer.

use serde::Serialize;
use usher_domain::commands::TokensIssued;
use utoipa::ToSchema;

/// The envelope. Documented.
#[derive(Serialize, ToSchema)]
pub(super) struct LoginResponse {
    /// The tokens. Documented.
    data: LoginTokens,
}

/// The tokens of a session, in the documented order.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct LoginTokens {
    /// What goes behind `Bearer` in `Authorization`. Documented by name; the use is assumed.
    access_token: String,
    /// What the refresh call takes. Documented by name.
    refresh_token: String,
    /// What goes into `x-session-token`. Documented by name; the use is assumed.
    session_token: String,
}

impl LoginResponse {
    /// The answer to a login.
    pub(super) fn of(tokens: &TokensIssued) -> Self {
        Self {
            data: LoginTokens {
                access_token: tokens.access.expose().to_owned(),
                refresh_token: tokens.refresh.expose().to_owned(),
                session_token: tokens.session.expose().to_owned(),
            },
        }
    }
}
