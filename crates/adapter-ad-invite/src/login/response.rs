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
struct LoginTokens {
    /// What goes behind `Bearer` in `Authorization`. Documented by name; the use is assumed.
    #[serde(rename = "accessToken")]
    access: String,
    /// What the refresh call takes. Documented by name.
    #[serde(rename = "refreshToken")]
    refresh: String,
    /// What goes into `x-session-token`. Documented by name; the use is assumed.
    #[serde(rename = "sessionToken")]
    session: String,
}

impl LoginResponse {
    /// The answer to a login.
    pub(super) fn of(tokens: &TokensIssued) -> Self {
        Self {
            data: LoginTokens {
                access: tokens.access.expose().to_owned(),
                refresh: tokens.refresh.expose().to_owned(),
                session: tokens.session.expose().to_owned(),
            },
        }
    }
}
