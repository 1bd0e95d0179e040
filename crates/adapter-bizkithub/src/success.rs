//! The answer that says no more than that it was done.

use crate::error::JSON;
use serde::Serialize;
use usher_adapter_kit::Response;
use utoipa::ToSchema;

/// The answer (\[D\] S2, S3, S4, S6 and others).
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

/// A failure in the body of a success (\[D\] A5, in this order of members). The status is assumed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InBandFailure {
    success: bool,
    error_code: &'static str,
    message: &'static str,
}

impl InBandFailure {
    /// The whole answer: a documented code, and a text of ours.
    pub(crate) fn answer((error_code, message): (&'static str, &'static str)) -> Response {
        Response::json(200, JSON, &Self { success: false, error_code, message })
    }
}

/// A failure of an account call in the body of a success (\[D\], `/swagger/-bff-account-setup-otp-save`, in this order of
/// members). The status is assumed.
#[derive(Serialize, ToSchema)]
#[schema(as = BizkithubReason)]
pub(crate) struct InBandReason {
    success: bool,
    reason: &'static str,
}

impl InBandReason {
    /// The whole answer: the documented shape with a reason of ours.
    pub(crate) fn answer(reason: &'static str) -> Response {
        Response::json(200, JSON, &Self { success: false, reason })
    }
}
