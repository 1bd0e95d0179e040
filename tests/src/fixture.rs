//! Compatibility fixtures: folders of bytes, read from the repository and replayed.

use crate::{Bindings, Client, Reply};
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

/// Settings of the world that only fixtures need: a table of groups that grants something.
pub const SETTINGS: &str =
    "[adapters.ad-invite.groups]\n8 = { permissions = [\"*\"] }\n9 = { roles = [\"nowhere\"] }\n";

/// One case.
pub struct Fixture {
    /// `vendor/operation/case`.
    pub name: String,
    /// What `case.toml` says.
    pub case: Case,
    folder: PathBuf,
    request: String,
    response: String,
}

/// What `case.toml` says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// A sentence.
    pub title: String,
    /// `documented` or `inferred`.
    pub provenance: Provenance,
    /// The page, and the ground of an inference.
    pub source: String,
    /// Cases of the same operation replayed first.
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
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("compat-fixtures");
    let mut found = Vec::new();
    for vendor_folder in folders(&root) {
        if vendor.is_some_and(|wanted| !vendor_folder.ends_with(wanted)) {
            continue;
        }
        for operation in folders(&vendor_folder) {
            found.extend(folders(&operation).iter().map(|folder| Fixture::read(folder)));
        }
    }
    found
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

impl Fixture {
    fn read(folder: &Path) -> Self {
        let read = |name: &str| {
            let bytes = fs::read(folder.join(name)).unwrap_or_else(|_| panic!("{name} in {}", folder.display()));
            // Fixtures may hold bytes that are not UTF-8; as Latin-1 each byte is one character and survives.
            bytes.iter().map(|byte| char::from(*byte)).collect::<String>()
        };
        let parts: Vec<_> = folder.iter().rev().take(3).map(|part| part.to_string_lossy()).collect();
        let toml = fs::read_to_string(folder.join("case.toml")).unwrap();
        Self {
            name: format!("{}/{}/{}", parts[2], parts[1], parts[0]),
            case: toml::from_str(&toml).unwrap_or_else(|error| panic!("{}: {error}", folder.display())),
            folder: folder.to_owned(),
            request: read("request.http"),
            response: read("response.http"),
        }
    }

    /// The cases that go before, in order.
    #[must_use]
    pub fn earlier(&self) -> Vec<Self> {
        self.case.before.iter().map(|name| Self::read(&self.folder.parent().unwrap().join(name))).collect()
    }

    /// The vendor's name.
    #[must_use]
    pub fn vendor(&self) -> &str {
        self.name.split('/').next().unwrap_or_default()
    }

    /// The request with its placeholders filled in.
    pub fn request(&self, bindings: &Bindings) -> Result<FilledRequest, String> {
        let filled = bindings.fill(&self.request)?;
        let (head, body) = filled.split_once("\n\n").unwrap_or((filled.trim_end_matches('\n'), ""));
        let mut lines = head.split('\n');
        let mut first = lines.next().unwrap_or_default().split(' ');
        let method = first.next().unwrap_or_default().to_owned();
        let target = first.next().unwrap_or_default().to_owned();
        let headers = lines
            .filter(|line| !line.is_empty())
            .map(|line| line.split_once(':').map(|(name, value)| (name.to_owned(), value.trim().to_owned())))
            .collect::<Option<Vec<_>>>()
            .ok_or("a header line has no colon")?;
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
        let request = self.request(bindings)?;
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

    /// Compares a reply with the recorded one.
    pub fn compare(&self, reply: &Reply, bindings: &mut Bindings) -> Result<(), String> {
        let (head, body) = self.response.split_once("\n\n").unwrap_or((self.response.trim_end_matches('\n'), ""));
        let mut lines = head.split('\n');
        let status = lines.next().unwrap_or_default().split(' ').nth(1).unwrap_or_default();
        let actual = reply.body.iter().map(|byte| char::from(*byte)).collect::<String>();
        if status != reply.status.to_string() {
            return Err(format!("expected status {status}, found {}: {}", reply.status, reply.text()));
        }
        let mut listed_type = false;
        for line in lines.filter(|line| !line.is_empty()) {
            let (name, value) = line.split_once(':').ok_or("a header line has no colon")?;
            let name = name.to_ascii_lowercase();
            listed_type |= name == "content-type";
            let found = reply.header(&name).ok_or_else(|| format!("the header {name} is missing"))?;
            bindings.match_text(value.trim(), found).map_err(|error| format!("header {name}: {error}"))?;
        }
        if !listed_type && reply.header("content-type").is_some() {
            return Err("there is a content-type".to_owned());
        }
        bindings.match_text(body, &actual)
    }
}

fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
}
