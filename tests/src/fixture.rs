//! Compatibility fixtures: files of bytes, read from the repository and replayed.
//!
//! `compat-fixtures/README.md` says how they are written. What is read here is compared byte for byte: nothing may be
//! trimmed, decoded or reformatted on the way, except in what a failure shows.

use crate::{Bindings, Client, Reply};
use serde::Deserialize;
use similar::TextDiff;
use std::fs;
use std::path::{Path, PathBuf};

/// Settings of the world that only fixtures need: a table of groups that grants something.
pub const SETTINGS: &str =
    "[adapters.ad-invite.groups]\n8 = { permissions = [\"*\"] }\n9 = { roles = [\"nowhere\"] }\n";

/// One case.
pub struct Fixture {
    /// `protocol/operation/case`, with the folders in between where there are some.
    pub name: String,
    /// The front matter.
    pub case: Case,
    /// The request as it stands in the file. Bytes that are not UTF-8 survive because each byte is one character (Latin-1).
    pub request: String,
    /// The response as it stands in the file.
    pub response: String,
    path: PathBuf,
}

/// The front matter of a case.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// A sentence.
    pub title: String,
    /// `documented` or `inferred`.
    pub provenance: Provenance,
    /// The page, and the ground of an inference.
    pub source: String,
    /// Cases replayed first, as paths from the folder of this one.
    #[serde(default)]
    pub before: Vec<String>,
    /// The variant that the case reaches.
    pub refusal: Option<String>,
}

/// Where a fixture's facts come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Provenance {
    /// From the vendor's own documents.
    Documented,
    /// Our choice.
    Inferred,
}

/// A request as a fixture has it, with its placeholders filled in.
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

/// All fixtures of a vendor, or of all.
#[must_use]
pub fn all(vendor: Option<&str>) -> Vec<Fixture> {
    files(&root().join(vendor.unwrap_or_default())).iter().map(|path| Fixture::read(path)).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("compat-fixtures")
}

/// The `.http` files of a folder and of those in it, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let found = entries.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    found.filter(|path| path.extension().is_some_and(|extension| extension == "http")).collect()
}

/// Front matter, request and response of a file.
fn sections(file: &str) -> Option<(&str, &str, &str)> {
    let (front, rest) = file.strip_prefix("+++\n")?.split_once("+++\n>>> request\n")?;
    let (request, response) = rest.split_once("\n<<< response\n")?;
    Some((front, request, response.strip_suffix('\n')?))
}

/// First line, header lines and body.
fn parts(message: &str) -> (&str, impl Iterator<Item = &str>, &str) {
    let (head, body) = message.split_once("\n\n").unwrap_or((message, ""));
    let mut lines = head.split('\n');
    (lines.next().unwrap_or_default(), lines, body)
}

fn field(line: &str) -> Result<(&str, &str), String> {
    let (name, value) = line.split_once(':').ok_or_else(|| format!("the header line `{line}` has no colon"))?;
    Ok((name, value.trim()))
}

impl Fixture {
    fn read(path: &Path) -> Self {
        let name = path.strip_prefix(root()).unwrap().with_extension("").display().to_string();
        let bytes = fs::read(path).unwrap_or_else(|error| panic!("{name}: {error}"));
        let file = characters(&bytes);
        let (front, request, response) =
            sections(&file).unwrap_or_else(|| panic!("{name} is not front matter, request and response"));
        let front = String::from_utf8(latin1(front)).unwrap();
        let case = toml::from_str(&front).unwrap_or_else(|error| panic!("{name}: {error}"));
        Self { name, case, request: request.to_owned(), response: response.to_owned(), path: path.to_owned() }
    }

    /// The cases that go before, in order.
    #[must_use]
    pub fn earlier(&self) -> Vec<Self> {
        let folder = self.path.parent().unwrap();
        self.case.before.iter().map(|name| Self::read(&folder.join(format!("{name}.http")))).collect()
    }

    /// The vendor's name.
    #[must_use]
    pub fn vendor(&self) -> &str {
        self.name.split('/').next().unwrap_or_default()
    }

    /// The request with its placeholders filled in.
    pub fn filled_request(&self, bindings: &Bindings) -> Result<FilledRequest, String> {
        let filled = bindings.fill(&self.request)?;
        let (line, headers, body) = parts(&filled);
        let mut words = line.split(' ').map(str::to_owned);
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let headers = headers.map(|line| field(line).map(owned)).collect::<Result<_, _>>()?;
        Ok(FilledRequest { method, target, headers, body: latin1(body) })
    }

    /// Whether it is refused as a whole, and so changes nothing.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        let status = self.response.split(' ').nth(1).unwrap_or_default();
        self.case.before.is_empty() && status.starts_with('4')
    }

    /// Sends the request and compares the reply.
    pub fn replay(&self, client: &Client, bindings: &mut Bindings) -> Result<(), String> {
        let request = self.filled_request(bindings)?;
        let headers: Vec<(&str, &str)> = request.headers.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let reply = client
            .try_send(&request.method, &request.target, &headers, &request.body)
            .map_err(|error| error.to_string())?;
        // The gateway adds this to every answer of every adapter, so it stands in few fixtures.
        if reply.header("cache-control") != Some("no-store") {
            return Err(format!("caches may keep it: cache-control is {:?}", reply.header("cache-control")));
        }
        self.compare(&reply, bindings)
    }

    /// Compares a reply with the recorded one; what differs is shown as a diff.
    pub fn compare(&self, reply: &Reply, bindings: &mut Bindings) -> Result<(), String> {
        self.find_difference(reply, bindings).map_err(|error| format!("{error}\n{}", self.diff(reply, bindings)))
    }

    fn find_difference(&self, reply: &Reply, bindings: &mut Bindings) -> Result<(), String> {
        let (line, headers, body) = parts(&self.response);
        let status = line.split(' ').nth(1).unwrap_or_default();
        if status != reply.status.to_string() {
            return Err(format!("expected status {status}, found {}", reply.status));
        }
        let mut listed_type = false;
        for line in headers {
            let (name, value) = field(line)?;
            let name = name.to_ascii_lowercase();
            listed_type |= name == "content-type";
            let found = reply.header(&name).ok_or_else(|| format!("the header {name} is missing"))?;
            bindings.match_text(value, found).map_err(|error| format!("header {name}: {error}"))?;
        }
        if !listed_type && reply.header("content-type").is_some() {
            return Err("there is a content-type".to_owned());
        }
        bindings.match_text(body, &characters(&reply.body))
    }

    /// What was expected (`-`) and found (`+`), line by line: placeholders that are bound are filled in, and JSON is
    /// spread over lines.
    fn diff(&self, reply: &Reply, bindings: &Bindings) -> String {
        let (line, headers, body) = parts(&self.response);
        let (mut expected, mut found) = (vec![line.to_owned()], vec![format!("HTTP/1.1 {}", reply.status)]);
        let mut listed: Vec<String> = vec!["content-type".to_owned()];
        for line in headers {
            let (name, value) = line.split_once(':').unwrap_or((line, ""));
            expected.push(format!("{}: {}", name.to_ascii_lowercase(), bindings.fill_known(value.trim())));
            listed.push(name.to_ascii_lowercase());
        }
        let shown = reply.headers.iter().filter(|(name, _)| listed.contains(name));
        found.extend(shown.map(|(name, value)| format!("{name}: {value}")));
        expected[1..].sort();
        found[1..].sort();
        expected.extend([String::new(), spread(&bindings.fill_known(body))]);
        found.extend([String::new(), spread(&characters(&reply.body))]);
        let (expected, found) = (expected.join("\n"), found.join("\n"));
        TextDiff::from_lines(&expected, &found).unified_diff().missing_newline_hint(false).to_string()
    }
}

/// JSON over several lines, and anything else as it is.
fn spread(text: &str) -> String {
    let value: Result<serde_json::Value, _> = serde_json::from_slice(&latin1(text));
    value.and_then(|value| serde_json::to_string_pretty(&value)).unwrap_or_else(|_| text.to_owned())
}

fn characters(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
}
