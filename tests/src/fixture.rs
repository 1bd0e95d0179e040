//! The fixtures of the repository, replayed against a gateway of a test.

use crate::{Bindings, Client, Reply};
use similar::TextDiff;
use std::path::Path;
use usher_conformance::{Answer, Archive, Suite, characters, latin1, message_parts};
pub use usher_conformance::{FilledRequest, Fixture};

/// Settings of the world that only fixtures need: a table of groups that grants something.
pub const SETTINGS: &str =
    "[adapters.ad-invite.groups]\n8 = { permissions = [\"*\"] }\n9 = { roles = [\"nowhere\"] }\n";

/// The fixtures of a protocol, or of all, as they stand in the repository now.
#[must_use]
pub fn suite(protocol: Option<&str>) -> Suite {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("compat-fixtures");
    Suite::of(Archive::read(&folder).unwrap(), protocol).unwrap_or_else(|error| panic!("{error}"))
}

/// Its cases.
#[must_use]
pub fn all(protocol: Option<&str>) -> Vec<Fixture> {
    suite(protocol).fixtures
}

/// Sends the request of a case and compares the reply.
pub fn replay(fixture: &Fixture, client: &Client, bindings: &mut Bindings) -> Result<(), String> {
    let request = fixture.filled_request(bindings)?;
    let headers: Vec<(&str, &str)> = request.headers.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let reply = client
        .try_send(&request.method, &request.target, &headers, &request.body)
        .map_err(|error| error.to_string())?;
    // The gateway adds this to every answer of every adapter, so it stands in few fixtures.
    if reply.header("cache-control") != Some("no-store") {
        return Err(format!("caches may keep it: cache-control is {:?}", reply.header("cache-control")));
    }
    compare(fixture, &reply, bindings)
}

/// Compares a reply with the recorded one; what differs is shown as a diff.
pub fn compare(fixture: &Fixture, reply: &Reply, bindings: &mut Bindings) -> Result<(), String> {
    let answer = Answer { status: reply.status, headers: &reply.headers, body: &reply.body };
    usher_conformance::compare(fixture, answer, bindings)
        .map_err(|error| format!("{error}\n{}", diff(fixture, reply, bindings)))
}

/// What was expected (`-`) and found (`+`), line by line: placeholders that are bound are filled in, and JSON is
/// spread over lines.
fn diff(fixture: &Fixture, reply: &Reply, bindings: &Bindings) -> String {
    let (line, headers, body) = message_parts(&fixture.response);
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

/// JSON over several lines, and anything else as it is.
fn spread(text: &str) -> String {
    let value: Result<serde_json::Value, _> = serde_json::from_slice(&latin1(text));
    value.and_then(|value| serde_json::to_string_pretty(&value)).unwrap_or_else(|_| text.to_owned())
}
