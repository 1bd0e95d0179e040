//! Cookies that a browser has sent.

use usher_adapter_kit::Request;

/// The value of a cookie.
#[must_use]
pub fn sent<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    let mut pairs = request.headers.get("cookie")?.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| value)
}
