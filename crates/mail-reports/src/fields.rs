//! Values of JSON, read leniently: providers add fields and leave others out.

use crate::provider::Rejection;
use serde_json::Value;
use usher_domain::DeliveryMark;

/// The name under which providers return a mark that was handed to them as a value of ours.
pub(crate) const MARK: &str = "usher-delivery";

/// The object or array that a body is.
pub(crate) fn parse(body: &[u8]) -> Result<Value, Rejection> {
    serde_json::from_slice(body).map_err(|_error| Rejection::Malformed)
}

/// The text at a path; empty where there is none.
pub(crate) fn text<'a>(value: &'a Value, path: &[&str]) -> &'a str {
    at(value, path).and_then(Value::as_str).unwrap_or_default()
}

/// The value at a path.
pub(crate) fn at<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, key| value.get(key))
}

/// The entries of the array at a path.
pub(crate) fn list<'a>(value: &'a Value, path: &[&str]) -> &'a [Value] {
    at(value, path).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The values of the mark's header field among `{name, value}` pairs.
pub(crate) fn marks(headers: &[Value]) -> impl Iterator<Item = &str> {
    let is_mark = |header: &&Value| text(header, &["name"]).eq_ignore_ascii_case(DeliveryMark::HEADER);
    headers.iter().filter(is_mark).map(|header| text(header, &["value"]))
}

/// What may be the mark in the address that a mail returns to.
pub(crate) fn parts_of_address(address: &str) -> impl Iterator<Item = &str> {
    address.split(|c: char| !c.is_ascii_alphanumeric() && c != '.')
}

/// The bytes of a text in base 64.
pub(crate) fn base64(text: &str) -> Option<Vec<u8>> {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.decode(text.trim()).ok()
}
