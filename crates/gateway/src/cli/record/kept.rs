//! A call that has passed, on its way to the thread that keeps it.

use crate::relay::Seen;
use http::{HeaderMap, Method, StatusCode};

/// A call.
pub(super) struct Call {
    /// When the request came, in milliseconds since 1970.
    pub(super) at: i64,
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) query: String,
    pub(super) request_fields: HeaderMap,
    pub(super) request: Seen,
    pub(super) status: StatusCode,
    pub(super) answer_fields: HeaderMap,
    pub(super) answer: Seen,
}

impl Call {
    /// Header fields, names in lower case and bytes as characters.
    pub(super) fn fields(fields: &HeaderMap) -> Vec<(String, String)> {
        let text = |value: &http::HeaderValue| usher_conformance::characters(value.as_bytes());
        fields.iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect()
    }
}
