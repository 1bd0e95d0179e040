//! The error body without details.

use serde::Serialize;
use usher_adapter_kit::Response;
use utoipa::ToSchema;

/// The media type of every answer (`[D]` P1 for the 201, assumed for errors).
pub(crate) const JSON: &str = "application/json";

/// An error body. Assumed: the vendor documents no error; this is the AWS gateway's form.
#[derive(Serialize, ToSchema)]
pub(crate) struct Message {
    /// What is wrong, for people. Assumed.
    message: &'static str,
}

/// An answer with a message and nothing else.
pub(crate) fn answer(status: u16, message: &'static str) -> Response {
    Response::json(status, JSON, &Message { message })
}

/// The answer to who asks too often. The gateway in front of the vendor names no wait; the header is what RFC 6585 adds.
pub(crate) fn throttled(retry_after: u32) -> Response {
    answer(429, "Too Many Requests").header("retry-after", retry_after.to_string())
}
