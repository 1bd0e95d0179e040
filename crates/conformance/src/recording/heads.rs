//! Request lines and header fields: only what the protocol's fixtures know, with values replaced.

use super::{Redactor, Unkept, forms};
use std::fmt::Write;

/// Header fields that fixtures do not need, or that are about the client alone.
const LEFT_OUT: [&str; 6] = ["host", "cookie", "user-agent", "content-length", "accept-encoding", "connection"];

/// Schemes that stand before credentials.
const SCHEMES: [&str; 6] = ["Bearer", "Basic", "Token", "ApiKey", "JWT", "Key"];

const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/// A method that fixtures can have.
pub(super) fn method(method: &str) -> Result<&str, Unkept> {
    if METHODS.contains(&method) { Ok(method) } else { Err(Unkept::NoJson) }
}

impl Redactor {
    /// The path, in which only what the template says stays.
    pub(super) fn path(&mut self, template: &str, path: &str) -> String {
        let (ours, theirs): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
        let is_alike = theirs.len() == ours.len() || (theirs.len() == ours.len() + 1 && path.ends_with('/'));
        let mut whole = Vec::new();
        for (number, segment) in theirs.into_iter().enumerate() {
            let expected = ours.get(number).copied().filter(|_| is_alike).unwrap_or_default();
            let parameter = expected.strip_prefix('{').and_then(|name| name.strip_suffix('}')).unwrap_or_default();
            whole.push(if segment.is_empty() || segment.eq_ignore_ascii_case(expected) {
                segment.to_owned()
            } else {
                self.pseudonyms.of(&forms::plain(parameter), &decoded(segment))
            });
        }
        whole.join("/")
    }

    /// The query, in which names are kept that fixtures have.
    pub(super) fn query(&mut self, query: &str) -> String {
        let mut parts = Vec::new();
        for part in query.split('&') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let known = self.vocabulary.has_parameter(name) || self.keep.contains(&forms::plain(name));
            let name = if known { name.to_owned() } else { self.pseudonyms.name_of(&decoded(name)) };
            let value = decoded(&value.replace('+', " "));
            let is_small = known && value.len() < 4 && value.bytes().all(|byte| byte.is_ascii_digit());
            let is_kept = is_small && !forms::is_id(&forms::plain(&name));
            let value = if is_kept { value } else { self.text(&name, &value) };
            parts.push(format!("{name}={}", encoded(&value)));
        }
        parts.join("&")
    }

    pub(super) fn request_headers(&mut self, headers: &[(String, String)]) -> Result<String, Unkept> {
        let mut lines = String::new();
        for (name, value) in headers.iter().filter(|(name, _)| !LEFT_OUT.contains(&name.as_str())) {
            let value = match name.as_str() {
                "content-type" => media_type(value)?,
                _ if !self.vocabulary.has_header(name) => {
                    // It is not written, and must not come in by another way.
                    continue;
                }
                "accept" if matches!(value.as_str(), "*/*" | "application/json") => value.clone(),
                _ => self.credential(value),
            };
            let _ = writeln!(lines, "{name}: {value}");
        }
        Ok(lines)
    }

    pub(super) fn answer_headers(&mut self, headers: &[(String, String)]) -> Result<String, Unkept> {
        let mut lines = String::new();
        for (name, value) in headers {
            let is_public = match name.as_str() {
                "content-type" => {
                    let _ = writeln!(lines, "content-type: {}", media_type(value)?);
                    false
                }
                "allow" => value.split(',').all(|method| METHODS.contains(&method.trim())),
                "www-authenticate" => self.vocabulary.has_value("header www-authenticate", value),
                _ => false,
            };
            if is_public {
                let _ = writeln!(lines, "{name}: {value}");
            }
        }
        Ok(lines)
    }

    /// The value of a header field, of which only the scheme may stay.
    fn credential(&mut self, value: &str) -> String {
        match value.split_once(' ') {
            Some((scheme, value)) if SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme)) => {
                format!("{scheme} {}", self.pseudonyms.of("", value.trim()))
            }
            _ => self.pseudonyms.of("", value),
        }
    }
}

/// A media type of JSON, with its character set where it is UTF-8.
fn media_type(value: &str) -> Result<String, Unkept> {
    let lower = value.to_ascii_lowercase();
    let mut parts = lower.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let is_json = matches!(name, "application/json" | "application/problem+json");
    let is_plain = parts.all(|part| matches!(part.replace('"', "").as_str(), "charset=utf-8" | ""));
    if is_json && is_plain { Ok(value.to_owned()) } else { Err(Unkept::NoJson) }
}

/// A text as the value of a parameter; the braces of placeholders stay.
fn encoded(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~:*{}".contains(&byte) {
            whole.push(char::from(byte));
        } else {
            let _ = write!(whole, "%{byte:02X}");
        }
    }
    whole
}

/// A text without its percent signs; what is no UTF-8 then stays as it was.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|_| *first == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_not_utf8| text.to_owned())
}
