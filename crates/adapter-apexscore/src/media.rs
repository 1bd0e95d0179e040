//! Media types, matched as Django REST framework matches them (assumed): without letter case, with `*` on either side,
//! and without regard to parameters, `q=0` included.

use usher_adapter_kit::Request;

/// The media type of every body but Django's own pages (documented, P1 to P5).
pub(crate) const JSON: &str = "application/json";
/// The media type of Django's own pages (assumed).
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// Whether the client takes JSON. It does when it does not say.
pub(crate) fn accepts_json(request: &Request) -> bool {
    request.headers.get("accept").is_none_or(|accept| accept.split(',').any(is_json))
}

/// Whether the body is declared to be JSON.
pub(crate) fn sends_json(request: &Request) -> bool {
    request.headers.get("content-type").is_some_and(is_json)
}

fn is_json(media_type: &str) -> bool {
    let full = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let (main, sub) = full.split_once('/').unwrap_or((&full, ""));
    matches!(main, "application" | "*") && matches!(sub, "json" | "*")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_match_and_parameters_do_not_count() {
        for text in ["application/json", " Application/JSON ;x", "*/*; q=0", "application/*", "application/json;v=1"] {
            assert!(is_json(text), "{text}");
        }
        for text in ["", "application", "text/*", " application / json", "application/jsonx", "*"] {
            assert!(!is_json(text), "{text}");
        }
    }
}
