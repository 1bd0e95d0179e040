//! One case as it stands in its file.

use crate::message::{characters, field, latin1, message_parts};
use crate::{Archive, Bindings, Case};
use thiserror::Error;

/// One case.
#[derive(Clone, Debug)]
pub struct Fixture {
    /// `protocol/operation/case`, with the folders in between where there are some.
    pub name: String,
    /// The front matter.
    pub case: Case,
    /// The request as it stands in the file. Bytes that are not UTF-8 survive because each byte is one character (Latin-1).
    pub request: String,
    /// The response as it stands in the file.
    pub response: String,
}

/// Why a fixture or a table of them cannot be used.
#[derive(Clone, Debug, Error)]
pub enum FixtureError {
    /// The file has not the three sections.
    #[error("{0} is not front matter, request and response")]
    Sections(String),
    /// The TOML in it cannot be read.
    #[error("{0}: {1}")]
    Toml(String, String),
    /// It names a case that is not there.
    #[error("{0} names the case {1}, which is not there")]
    Missing(String, String),
}

/// A request as a fixture has it, with its placeholders filled in.
#[derive(Clone, Debug)]
pub struct FilledRequest {
    /// The method.
    pub method: String,
    /// The path with the query.
    pub target: String,
    /// The header fields.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Fixture {
    /// The case that stands in a file of an archive.
    pub(crate) fn read(archive: &Archive, path: &str) -> Result<Self, FixtureError> {
        let name = path.strip_suffix(".http").unwrap_or(path);
        let missing = || FixtureError::Missing("a fixture".to_owned(), name.to_owned());
        Self::parse(name, archive.get(path).ok_or_else(missing)?)
    }

    /// The case that the bytes of a file are.
    ///
    /// # Errors
    /// If they cannot be understood.
    pub fn parse(name: &str, bytes: &[u8]) -> Result<Self, FixtureError> {
        let file = characters(bytes);
        let (front, request, response) = sections(&file).ok_or_else(|| FixtureError::Sections(name.to_owned()))?;
        let unread = |error: String| FixtureError::Toml(name.to_owned(), error);
        let front = String::from_utf8(latin1(front)).map_err(|error| unread(error.to_string()))?;
        let case = toml::from_str(&front).map_err(|error| unread(error.to_string()))?;
        Ok(Self { name: name.to_owned(), case, request: request.to_owned(), response: response.to_owned() })
    }

    /// The protocol's name.
    #[must_use]
    pub fn protocol(&self) -> &str {
        self.name.split('/').next().unwrap_or_default()
    }

    /// The operation's name.
    #[must_use]
    pub fn operation(&self) -> &str {
        self.name.split('/').nth(1).unwrap_or_default()
    }

    /// The request with its placeholders filled in.
    ///
    /// # Errors
    /// Says which placeholder is not known, or which header line is none.
    pub fn filled_request(&self, bindings: &Bindings) -> Result<FilledRequest, String> {
        let filled = bindings.fill(&self.request)?;
        let (line, headers, body) = message_parts(&filled);
        let mut words = line.split(' ').map(str::to_owned);
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let headers = headers.map(|line| field(line).map(owned)).collect::<Result<_, _>>()?;
        Ok(FilledRequest { method, target, headers, body: latin1(body) })
    }

    /// Whether the request can only read, whatever a host makes of it.
    #[must_use]
    pub fn reads(&self) -> bool {
        self.request.starts_with("GET ") || self.request.starts_with("HEAD ")
    }

    /// The expected status.
    #[must_use]
    pub fn status(&self) -> &str {
        self.response.split([' ', '\n']).nth(1).unwrap_or_default()
    }

    /// Whether nothing is changed by it on a host that answers as expected: it reads, or is refused as a whole and not
    /// audited.
    #[must_use]
    pub fn changes_nothing(&self) -> bool {
        self.case.before.is_empty() && (self.reads() || self.status().starts_with('4') && !self.case.audited)
    }
}

/// Front matter, request and response of a file.
fn sections(file: &str) -> Option<(&str, &str, &str)> {
    let (front, rest) = file.strip_prefix("+++\n")?.split_once("+++\n>>> request\n")?;
    let (request, response) = rest.split_once("\n<<< response\n")?;
    Some((front, request, response.strip_suffix('\n')?))
}
