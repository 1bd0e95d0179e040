//! Comparing an answer with the expected one byte for byte.

use crate::message::{characters, field, message_parts};
use crate::{Bindings, Fixture};

/// What a host answered.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// The status code.
    pub status: u16,
    /// The header fields, names in lower case.
    pub headers: &'a [(String, String)],
    /// The body.
    pub body: &'a [u8],
}

impl<'a> Answer<'a> {
    pub(crate) fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// Compares an answer with the expected one: the status, every header that is listed, that there is no `content-type` where
/// none is listed, and the body.
///
/// # Errors
/// Says what differs first.
pub fn compare(fixture: &Fixture, answer: Answer<'_>, bindings: &mut Bindings) -> Result<(), String> {
    let (_, headers, body) = message_parts(&fixture.response);
    if fixture.status() != answer.status.to_string() {
        return Err(format!("expected status {}, found {}", fixture.status(), answer.status));
    }
    let mut listed_type = false;
    for line in headers {
        let (name, value) = field(line)?;
        let name = name.to_ascii_lowercase();
        listed_type |= name == "content-type";
        let found = answer.header(&name).ok_or_else(|| format!("the header {name} is missing"))?;
        bindings.match_text(value, found).map_err(|error| format!("header {name}: {error}"))?;
    }
    if !listed_type && answer.header("content-type").is_some() {
        return Err("there is a content-type".to_owned());
    }
    bindings.match_text(body, &characters(answer.body))
}
