//! What cases change on a host that is not made anew for each of them, so that no case meets what an earlier one left.

use std::collections::BTreeSet;
use usher_conformance::{Bindings, Fixture, message_parts};

/// The organization's own settings.
const SETTINGS: &str = "the organization's settings";

/// Things that were changed.
#[derive(Default)]
pub(super) struct Touched(BTreeSet<String>);

impl Touched {
    /// Something that a case leans on and that was changed.
    pub(super) fn of(&self, fixture: &Fixture) -> Option<&str> {
        let mut named = Bindings::needed(&fixture.request).into_iter().map(thing);
        let writes_anew = !fixture.reads() && !fixture.changes_nothing();
        let met = named.find_map(|name| self.0.get(&name)).or_else(|| self.0.get(SETTINGS).filter(|_| writes_anew));
        met.map(String::as_str)
    }

    /// Notes what a case changes that is carried out.
    pub(super) fn note(&mut self, fixture: &Fixture) {
        if fixture.reads() || !fixture.status().starts_with('2') {
            return;
        }
        let (line, _, body) = message_parts(&fixture.request);
        // A body names licenses and resources to hand them out, which leaves them as they are.
        let handed_out =
            |name: &&str| !["license.", "resource.", "organization."].iter().any(|kind| name.contains(kind));
        let in_body = Bindings::needed(body).into_iter().filter(handed_out);
        let in_line = Bindings::needed(line).into_iter().filter(|name| !name.contains("organization."));
        let named: Vec<_> = in_line.chain(in_body).map(thing).collect();
        if named.is_empty() && (line.starts_with("PUT ") || line.starts_with("PATCH ")) {
            self.0.insert(SETTINGS.to_owned());
        }
        self.0.extend(named);
    }
}

/// Who or what a placeholder is of: a person's credentials, ids and invitations are the person's.
fn thing(placeholder: &str) -> String {
    let (_, name) = placeholder.split_once(':').unwrap_or((placeholder, placeholder));
    if placeholder == "token:shown" {
        return "pending".to_owned();
    }
    if placeholder == "token:password" {
        return "registered".to_owned();
    }
    let (kind, own) = name.split_once('.').unwrap_or(("member", name));
    if matches!(kind, "license" | "resource" | "webhook" | "organization") { name.to_owned() } else { own.to_owned() }
}
