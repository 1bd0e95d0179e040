//! The answer of the calls that open a session.

use serde::Serialize;
use usher_domain::commands::SessionOpened;
use utoipa::ToSchema;

/// The envelope. Documented.
#[derive(Serialize, ToSchema)]
pub(crate) struct TokensResponse {
    /// The tokens. Documented.
    data: SessionTokens,
}

/// The tokens of a session, in the documented order.
#[derive(Serialize, ToSchema)]
struct SessionTokens {
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

impl TokensResponse {
    /// The answer to a login.
    pub(crate) fn of(opened: &SessionOpened) -> Self {
        Self {
            data: SessionTokens {
                access: opened.access.expose().to_owned(),
                refresh: opened.refresh.expose().to_owned(),
                session: opened.session.expose().to_owned(),
            },
        }
    }
}
