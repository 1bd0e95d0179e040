//! The answer that says no more than that it was done.

use crate::error::JSON;
use serde::Serialize;
use usher_adapter_kit::Response;
use utoipa::ToSchema;

/// The answer (\[D\] S2, S3, S4, S6).
#[derive(Serialize, ToSchema)]
#[schema(as = BizkithubSuccess)]
pub(crate) struct Success {
    /// Documented; that it is never false is assumed.
    success: bool,
}

impl Success {
    /// The whole answer. The status is assumed.
    pub(crate) fn answer() -> Response {
        Response::json(200, JSON, &Self { success: true })
    }
}
