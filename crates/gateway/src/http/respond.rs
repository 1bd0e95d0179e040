//! From an adapter's response to actix-web's.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue, RETRY_AFTER};
use usher_adapter_kit::Response;

/// Headers of responses unless their adapters set them. Most responses hold personal data, many a credential: no cache
/// may store any. Browsers must not treat as a page what is none, and no address of ours may leak to other sites.
const DEFAULTS: [(&str, &str); 4] = [
    ("cache-control", "no-store"),
    ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];

/// The response as the server sends it. The server itself leaves out the body where the request was a HEAD.
pub(super) fn to_http(response: Response, request_id: &str) -> HttpResponse {
    let Response { status, headers, body } = response;
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut builder = HttpResponse::build(status);
    for (name, value) in &headers {
        // A header that cannot be sent is a defect of an adapter; the rest of its response is still sent.
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name.as_str()), HeaderValue::from_str(value)) {
            builder.append_header((name, value));
        }
    }
    for (name, value) in DEFAULTS {
        if !headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name)) {
            builder.insert_header((name, value));
        }
    }
    if status == StatusCode::SERVICE_UNAVAILABLE
        && !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case(RETRY_AFTER.as_str()))
    {
        builder.insert_header((RETRY_AFTER, "1"));
    }
    builder.insert_header(("x-request-id", request_id));
    // Without a media type of its own a body must not get one from the framework.
    let mut http = builder.body(body);
    if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type")) {
        http.headers_mut().remove("content-type");
    }
    http
}
