//! What is looked at between credentials and body: the media type and the idempotency key.

use crate::kind::Kind;
use crate::problem::Problem;
use usher_adapter_kit::{Method, Request};
use usher_tables::Encoding;

/// The longest idempotency key, in bytes.
const LONGEST_KEY: usize = 255;

/// The media types of reports by mail.
const REPORTS: [&str; 5] = [
    "message/rfc822",
    "message/global",
    "multipart/report",
    "message/delivery-status",
    "message/global-delivery-status",
];

/// Admits a request whose body is JSON.
pub(crate) fn json(request: &Request) -> Result<(), Problem> {
    let media_type = request.media_type();
    // A change by PATCH is a JSON merge patch (RFC 7396), whether it is declared as such or not.
    let admitted = match media_type.as_deref() {
        Some("application/json") => true,
        Some("application/merge-patch+json") => request.method == Method::Patch,
        Some(_) | None => false,
    };
    if !admitted {
        let detail = "Send the body as JSON with the header `Content-Type: application/json`.";
        return Err(Problem::new(Kind::UNSUPPORTED_MEDIA_TYPE, detail));
    }
    key(request)
}

/// Admits a request that need not have a body.
pub(crate) fn json_or_nothing(request: &Request) -> Result<(), Problem> {
    if request.has_body() { json(request) } else { key(request) }
}

/// Admits a request whose body is a CSV file.
pub(crate) fn csv(request: &Request) -> Result<(), Problem> {
    if request.media_type().as_deref() != Some("text/csv") {
        let detail = "Send the file with the header `Content-Type: text/csv`.";
        return Err(Problem::new(Kind::UNSUPPORTED_MEDIA_TYPE, detail));
    }
    charset(request)?;
    key(request)
}

/// What the body of a CSV file is said to be written in.
pub(crate) fn charset(request: &Request) -> Result<Option<Encoding>, Problem> {
    let parameters = request.headers.get("content-type").unwrap_or_default().split(';').skip(1);
    let charset = parameters
        .filter_map(|parameter| parameter.split_once('='))
        .find_map(|(name, value)| name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches('"')));
    let Some(charset) = charset.filter(|charset| !charset.is_empty()) else { return Ok(None) };
    let unknown = || {
        let detail = "Name an encoding of the Encoding Standard as `charset`, such as `utf-8` or `windows-1252`.";
        Problem::new(Kind::UNSUPPORTED_MEDIA_TYPE, detail)
    };
    Encoding::parse(charset).map(Some).ok_or_else(unknown)
}

/// Admits a delivery report, as JSON or as it came by mail.
pub(crate) fn report(request: &Request) -> Result<(), Problem> {
    if is_mailed_report(request) { Ok(()) } else { json(request) }
}

/// Whether the body is a report as it came by mail.
pub(crate) fn is_mailed_report(request: &Request) -> bool {
    request.media_type().is_some_and(|media_type| REPORTS.contains(&media_type.as_str()))
}

/// A key that would be ignored is refused: the client relies on it.
pub(crate) fn key(request: &Request) -> Result<(), Problem> {
    if request.method == Method::Get || !request.headers.contains("idempotency-key") {
        return Ok(());
    }
    let key = request.headers.get("idempotency-key").unwrap_or_default().trim();
    if (1..=LONGEST_KEY).contains(&key.len()) {
        return Ok(());
    }
    let detail = format!("Send an Idempotency-Key of 1 to {LONGEST_KEY} bytes, such as a new UUID, or none.");
    Err(Problem::new(Kind::INVALID_IDEMPOTENCY_KEY, detail))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::request;
    use usher_adapter_kit::Headers;

    fn with(method: &str, body: &str, headers: &[(&str, &str)]) -> Request {
        let mut call = Request { headers: Headers::default(), ..request(method, "/v1/invitations", body) };
        for (name, value) in headers {
            call.headers.push(*name, *value);
        }
        call
    }

    fn status(outcome: Result<(), Problem>) -> u16 {
        outcome.map_or_else(|problem| problem.respond(&request("POST", "/", "")).status, |()| 200)
    }

    #[test]
    fn only_json_is_admitted() {
        for (method, media_type, expected) in [
            ("POST", "application/json; charset=utf-8", 200),
            ("POST", "Application/JSON", 200),
            ("POST", "application/merge-patch+json", 415),
            ("PATCH", "application/merge-patch+json", 200),
            ("POST", "text/json", 415),
            ("POST", "", 415),
        ] {
            assert_eq!(status(json(&with(method, "{}", &[("content-type", media_type)]))), expected, "{media_type}");
        }
        assert_eq!(status(json_or_nothing(&with("POST", "", &[]))), 200);
        assert_eq!(status(json_or_nothing(&with("POST", "{}", &[]))), 415);
    }

    #[test]
    fn a_key_is_usable_or_refused() {
        for (key, expected) in [("k", 200), (&"k".repeat(255), 200), (&"k".repeat(256), 422), ("", 422), ("  ", 422)] {
            assert_eq!(status(json_or_nothing(&with("POST", "", &[("Idempotency-Key", key)]))), expected);
        }
        assert_eq!(status(json_or_nothing(&with("DELETE", "", &[("Idempotency-Key", "")]))), 422);
        assert_eq!(status(json_or_nothing(&with("GET", "", &[("Idempotency-Key", "")]))), 200);
    }
}
