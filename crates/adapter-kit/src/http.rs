//! Requests and responses as adapters see them: whole, in memory, without a web framework.

use crate::path::PathParameters;
use std::fmt;
use usher_domain::ClientAddress;

/// A request method.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// GET; HEAD requests are routed to it and lose their body on the way out.
    Get,
    /// POST
    Post,
    /// PUT
    Put,
    /// PATCH
    Patch,
    /// DELETE
    Delete,
    /// Any other method, as sent.
    Other(String),
}

impl Method {
    /// The method of a request line. HEAD counts as GET.
    #[must_use]
    pub fn of(name: &str) -> Self {
        match name {
            "GET" | "HEAD" => Self::Get,
            "POST" => Self::Post,
            "PUT" => Self::Put,
            "PATCH" => Self::Patch,
            "DELETE" => Self::Delete,
            other => Self::Other(other.to_owned()),
        }
    }

    /// Its name in requests.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
            Self::Other(name) => name,
        }
    }
}

/// Header fields in the order sent. Names compare without case.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Headers(Vec<(String, Vec<u8>)>);

impl Headers {
    /// Adds a field.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<Vec<u8>>) {
        self.0.push((name.into(), value.into()));
    }

    /// The first field of a name, if its value is UTF-8.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        std::str::from_utf8(value).ok()
    }

    /// The values of all fields of a name.
    fn all(&self, name: &str) -> impl Iterator<Item = &[u8]> {
        self.0.iter().filter(move |(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_slice())
    }

    /// The fields whose values are UTF-8.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(|(name, value)| Some((name.as_str(), std::str::from_utf8(value).ok()?)))
    }

    /// Whether a field of that name was sent at all, in whatever encoding.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known.eq_ignore_ascii_case(name))
    }
}

impl fmt::Debug for Headers {
    /// Values may be credentials: only names are shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

/// A request, with its body read and its prefix taken off.
#[derive(Clone, Debug)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The path below the adapter's mount point, still percent-encoded.
    pub path: String,
    /// The query without `?`, still percent-encoded; empty when there is none.
    pub query: String,
    /// `https://host` as the client addressed it, followed by the prefix of the mount point: the base of absolute
    /// links.
    pub base: String,
    /// The header fields.
    pub headers: Headers,
    /// The values of the template's parameters, percent-decoded; empty until the route is known.
    pub parameters: PathParameters,
    /// The body.
    pub body: Vec<u8>,
    /// Where the request comes from; `None` where there is no network, as in tests.
    pub client: Option<ClientAddress>,
    /// The id that logs and the `x-request-id` header carry.
    pub request_id: String,
}

/// The content of an `Authorization` header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer<'a> {
    /// There is no such header (or it is not text).
    Absent,
    /// Another scheme than Bearer.
    OtherScheme,
    /// The scheme and nothing behind it.
    Empty,
    /// What follows the scheme, trimmed; it may contain spaces.
    Token(&'a str),
}

impl Request {
    /// Reads the `Authorization` header; the scheme's letter case does not matter (RFC 9110 section 11.1).
    #[must_use]
    pub fn bearer(&self) -> Bearer<'_> {
        let Some(value) = self.headers.get("authorization") else { return Bearer::Absent };
        let value = value.trim();
        let (scheme, rest) = value.split_once([' ', '\t']).unwrap_or((value, ""));
        if !scheme.eq_ignore_ascii_case("bearer") {
            return if value.is_empty() { Bearer::Absent } else { Bearer::OtherScheme };
        }
        match rest.trim() {
            "" => Bearer::Empty,
            token => Bearer::Token(token),
        }
    }

    /// Whether the body of the answer will be left out. Servers give the method as sent under the name that it has in
    /// HTTP/2, which no client can send as a field.
    #[must_use]
    pub fn is_head(&self) -> bool {
        self.headers.get(":method").is_some_and(|method| method == "HEAD")
    }

    /// Whether the request has a body, be it read or not yet. Servers announce one under a name that no client can send
    /// as a field.
    #[must_use]
    pub fn has_body(&self) -> bool {
        !self.body.is_empty() || self.headers.contains(":body")
    }

    /// Whether the request has a body in a content coding (RFC 9110 section 8.4), such as gzip.
    #[must_use]
    pub fn is_encoded(&self) -> bool {
        let is_coding = |coding: &[u8]| !matches!(&*coding.trim_ascii().to_ascii_lowercase(), b"" | b"identity");
        let mut fields = self.headers.all("content-encoding").flat_map(|value| value.split(|byte| *byte == b','));
        self.has_body() && fields.any(is_coding)
    }

    /// The media type of the body in lower case without parameters; `None` when the header is absent or empty.
    #[must_use]
    pub fn media_type(&self) -> Option<String> {
        let value = self.headers.get("content-type")?;
        let media_type = value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        (!media_type.is_empty()).then_some(media_type)
    }

    /// The query's parameters in order, percent-decoded, with `+` for a space; bytes that are not UTF-8 are replaced.
    #[must_use]
    pub fn query_pairs(&self) -> Vec<(String, String)> {
        self.query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                (crate::path::decode_form(name), crate::path::decode_form(value))
            })
            .collect()
    }

    /// The last value of a query parameter, which is what most frameworks take of a repeated one.
    #[must_use]
    pub fn query_value(&self, name: &str) -> Option<String> {
        self.query_pairs().into_iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

/// Bytes without the byte order mark of UTF-8 that may stand in front of them.
#[must_use]
pub fn unmarked(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// A response.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The header fields in order, without those that the server adds itself (`content-length`, `date`,
    /// `x-request-id`).
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// A response without body or headers.
    #[must_use]
    pub const fn empty(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new() }
    }

    /// A response with a body of a media type.
    pub fn with_body(status: u16, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::empty(status).header("content-type", media_type).body(body)
    }

    /// A response of compact JSON in the order in which `value` serializes.
    pub fn json(status: u16, media_type: &str, value: &impl serde::Serialize) -> Self {
        // Wire types have text keys and no fallible parts, so serializing to memory cannot fail.
        Self::with_body(status, media_type, serde_json::to_vec(value).unwrap_or_default())
    }

    /// The response with a header field added.
    #[must_use]
    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// The response as bytes, for storage beside an idempotency key.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.status.to_string().into_bytes();
        for (name, value) in &self.headers {
            bytes.extend_from_slice(format!("\n{name}: {value}").as_bytes());
        }
        bytes.extend_from_slice(b"\n\n");
        bytes.extend_from_slice(&self.body);
        bytes
    }

    /// The response of [`Self::to_bytes`]; `None` for anything else.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(2).position(|pair| pair == b"\n\n")?;
        let mut lines = std::str::from_utf8(bytes.get(..end)?).ok()?.split('\n');
        let status = lines.next()?.parse().ok()?;
        let headers = lines
            .map(|line| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned())))
            .collect::<Option<Vec<_>>>()?;
        Some(Self { status, headers, body: bytes.get(end + 2..)?.to_vec() })
    }
}

impl fmt::Debug for Response {
    /// Bodies may hold tokens: only their length is shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Response({}, {} bytes)", self.status, self.body.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_survives_storage() {
        let response = Response::with_body(201, "application/json", *b"{\"a\":\"\n\n\"}").header("x-a", "b: c");
        assert_eq!(Response::from_bytes(&response.to_bytes()), Some(response));
        assert_eq!(Response::from_bytes(b"nonsense"), None);
    }
}
