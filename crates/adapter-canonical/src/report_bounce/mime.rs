//! The parts of a mail (RFC 2046).
//!
//! Headers, boundaries and encodings are read by `mail-parser`; the structure is not. That crate also descends into the
//! mails that are attached: an original that comes back truncated, without its inner boundary, would swallow the parts
//! after it, and a mail of some ten thousand nested ones would overflow the stack.

use super::fields::{Group, header};
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{ContentType, HeaderName, MessageParser};
use std::borrow::Cow;

/// How deep multiparts may be nested; reports have two levels.
const DEEPEST: usize = 8;
/// How many parts are looked at; reports have a handful.
const MOST_PARTS: usize = 100;
/// How much of a `Content-Type` is read.
const LONGEST_TYPE: usize = 4096;

/// A part that is no multipart.
pub(super) struct Part<'a> {
    /// Type and subtype, in lower case.
    pub(super) media_type: String,
    header: Group,
    body: &'a [u8],
}

impl Part<'_> {
    /// The content without its transfer encoding.
    pub(super) fn content(&self) -> Cow<'_, [u8]> {
        let encoding = self.header.token("content-transfer-encoding").unwrap_or_default();
        let decoded = match encoding.as_str() {
            "base64" => base64_decode(self.body),
            "quoted-printable" => quoted_printable_decode(self.body),
            _ => None,
        };
        decoded.map_or(Cow::Borrowed(self.body), Cow::Owned)
    }
}

/// The parts of a mail, in order. Attached mails are parts and not looked into.
pub(super) fn parts(mail: &[u8]) -> Vec<Part<'_>> {
    let mut leaves = Vec::new();
    let mut open = vec![(mail, 0)];
    while let Some((entity, depth)) = open.pop() {
        let (header, body) = header(entity);
        let declared = content_type(header.get("content-type").unwrap_or("text/plain"));
        let inner = declared.as_ref().and_then(boundary).filter(|_| depth < DEEPEST);
        if let Some(boundary) = inner {
            open.extend(split(body, boundary).into_iter().rev().map(|entity| (entity, depth + 1)));
        } else {
            let media_type = declared.map_or_else(String::new, |kind| {
                format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()).to_ascii_lowercase()
            });
            leaves.push(Part { media_type, header, body });
        }
        if leaves.len() == MOST_PARTS {
            break;
        }
    }
    leaves
}

/// The value of a `Content-Type`.
fn content_type(value: &str) -> Option<ContentType<'static>> {
    let value: String = value.chars().take(LONGEST_TYPE).collect();
    let line = format!("Content-Type: {value}\r\n\r\n");
    let parser = MessageParser::new().header_content_type(HeaderName::ContentType);
    let parsed = parser.parse_headers(&line)?;
    parsed.header(HeaderName::ContentType)?.clone().into_owned().into_content_type()
}

/// The boundary of a multipart.
fn boundary<'a>(declared: &'a ContentType<'_>) -> Option<&'a str> {
    let is_multipart = declared.ctype().eq_ignore_ascii_case("multipart");
    declared.attribute("boundary").filter(|boundary| is_multipart && !boundary.is_empty())
}

/// The entities between the boundary lines. The last one may lack its end.
fn split<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let mut entities = Vec::new();
    let mut start = None;
    let mut position = 0;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let end = position;
        position += line.len();
        let Some(rest) = line.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary.as_bytes())) else {
            continue;
        };
        let (rest, is_last) = rest.strip_prefix(b"--").map_or((rest, false), |rest| (rest, true));
        if rest.trim_ascii().is_empty() {
            entities.extend(start.and_then(|start| body.get(start..end)));
            start = Some(position).filter(|_| !is_last && entities.len() < MOST_PARTS);
            if start.is_none() {
                break;
            }
        }
    }
    entities.extend(start.and_then(|start| body.get(start..)));
    entities
}
