//! Replaying recorded calls: what their placeholders stand for here, and how they are answered.
//!
//! What a call of the recording was answered with is known under the same placeholder in every later call. What nobody was
//! answered with before is given by the operator, is of the one organization there is here, or is made up where it is
//! new to the original as well; where it can be none of these, the call cannot be compared.

use super::people::{Named, logs_in_with};
use super::scratch::{Place, Scratch};
use crate::cli::conform::host::{Host, Unasked};
use serde::Serialize;
use std::collections::BTreeMap;
use usher_conformance::{Answer, Bindings, Difference, Fixture, Values, differences};
use usher_domain::Timestamp;

/// What became of a call.
#[derive(Serialize)]
#[serde(tag = "outcome", rename_all = "lowercase")]
pub(super) enum Outcome {
    /// It was answered alike.
    Alike,
    /// It was not.
    Differs { differences: Vec<Difference> },
    /// Nobody knows what one of its placeholders stands for.
    Unknown { placeholder: String },
    /// Somebody logs in with a password that no call has set.
    UnknownPassword,
}

/// When a call was recorded.
pub(super) fn instant(fixture: &Fixture) -> Option<Timestamp> {
    Timestamp::parse_rfc3339(fixture.case.recorded.as_deref()?).ok()
}

/// Replays calls in their order.
pub(super) struct Replay<'a> {
    pub(super) host: Host,
    pub(super) scratch: &'a Scratch,
    pub(super) vendor: &'a str,
    pub(super) bindings: Bindings,
    pub(super) named: Named,
    /// Placeholders that stand for credentials of the scratch administrator, with the header field that they are in.
    pub(super) own: BTreeMap<String, String>,
    /// Which placeholder stands for which place of the scratch organization. Another one is another place.
    pub(super) places: BTreeMap<Place, String>,
}

impl Replay<'_> {
    /// Replays a call; the error says why its file is none of a recording.
    pub(super) fn call(&mut self, fixture: &Fixture) -> Result<Outcome, String> {
        let unreadable = |reason: String| format!("{}: {reason}", fixture.name);
        let at = instant(fixture).ok_or_else(|| unreadable("it does not say when it was recorded".to_owned()))?;
        self.scratch.clock.advance_to(at);
        if self.scratch.renew(at).map_err(unreadable)? {
            for (placeholder, header) in &self.own {
                if let Some(value) = self.scratch.credential(self.vendor, header) {
                    self.bindings.set(placeholder.clone(), value);
                }
            }
        }
        let password = logs_in_with(fixture).filter(|password| self.bindings.get(password).is_none());
        if password.is_some() && fixture.status().starts_with('2') {
            return Ok(Outcome::UnknownPassword);
        }
        let fixture = &self.named.learned(fixture, &self.bindings);
        for (placeholder, before) in Bindings::named(&fixture.request) {
            if self.bindings.get(placeholder).is_some() {
                continue;
            }
            match self.value(placeholder, &before.to_ascii_lowercase()) {
                Some(value) => self.bindings.set(placeholder, value),
                None => return Ok(Outcome::Unknown { placeholder: placeholder.to_owned() }),
            }
        }
        let request = match fixture.filled_request(&self.bindings) {
            Ok(request) => request,
            Err(reason) => return Err(unreadable(reason)),
        };
        let reply = match self.host.ask(&request) {
            Ok(reply) => reply,
            Err(Unasked::Unwritable(reason)) => return Err(unreadable(reason)),
            // The original did answer.
            Err(Unasked::Silent(actual)) => {
                let expected = fixture.status().to_owned();
                let differences = vec![Difference { field: "answer".to_owned(), expected, actual }];
                return Ok(Outcome::Differs { differences });
            }
        };
        let answer = Answer { status: reply.status, headers: &reply.headers, body: &reply.body };
        let values = (answer.status < 400).then_some(Values::Recorded);
        let found = differences(fixture, answer, &mut self.bindings, values);
        Ok(if found.is_empty() { Outcome::Alike } else { Outcome::Differs { differences: found } })
    }

    /// What a placeholder stands for that no answer has bound; `before` is what stands before it, in lower case.
    fn value(&mut self, placeholder: &str, before: &str) -> Option<String> {
        let line = before.rsplit('\n').next().unwrap_or_default();
        // A header field: names are in lower case, and a body's lines begin with other signs.
        if let Some((header, _)) = line.split_once(": ") {
            if header == "idempotency-key" {
                return Some(format!("compare-{placeholder}"));
            }
            if let Some(value) = self.scratch.credential(self.vendor, header) {
                self.own.insert(placeholder.to_owned(), header.to_owned());
                return Some(value);
            }
        }
        let scratch = self.scratch;
        let printed = &scratch.printed;
        let (kind, number) = placeholder.split_once(':')?;
        let names = |name: &str| named(line).contains(name);
        match kind {
            "uuid" if names("event") => self.place(Place::Event, placeholder),
            "uuid" if names("collaborator") => self.place(Place::Collaborator, placeholder),
            "uuid" if names("area") => self.place(Place::Area, placeholder),
            "uuid" if names("organi") => Some(printed.organization.id.to_string()),
            "uuid" if names("licen") => printed.licenses.first().map(|license| license.id.to_string()),
            "int" if names("organi") => Some(printed.organization.ordinal.to_string()),
            "text" if names("passw") => Some(format!("Correct-Horse-{number}7")),
            "text" if line.contains('"') || line.contains('=') => Some(format!("Text-{number}")),
            "int" if line.contains('"') && !named(line).ends_with("id") => Some(number.to_owned()),
            _ => None,
        }
    }
}

impl Replay<'_> {
    /// The place of this kind, if no other placeholder stands for it.
    fn place(&mut self, place: Place, placeholder: &str) -> Option<String> {
        let whose = self.places.entry(place).or_insert_with(|| placeholder.to_owned());
        (whose == placeholder).then(|| self.scratch.places.get(&place).map(ToString::to_string)).flatten()
    }
}

/// The name of the member, parameter or path segment that a value belongs to: the last word before it.
fn named(line: &str) -> &str {
    let end = line.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let start = end.rfind(|c: char| !(c.is_ascii_alphanumeric() || "_-".contains(c))).map_or(0, |at| at + 1);
    end.get(start..).unwrap_or_default()
}
