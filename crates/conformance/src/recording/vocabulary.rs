//! What the carried fixtures of a protocol and its document show to be public: names of members, headers and parameters, and texts.

use super::forms;
use crate::json::Json;
use crate::message::field;
use crate::placeholders::{Part, parts};
use crate::{Suite, message_parts};
use serde_json::Value;
use std::collections::BTreeSet;

#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    members: BTreeSet<String>,
    numbers: BTreeSet<String>,
    values: BTreeSet<(String, String)>,
    texts: BTreeSet<String>,
    headers: BTreeSet<String>,
    parameters: BTreeSet<String>,
    /// What stands before ids, such as `pending-`.
    prefixes: BTreeSet<String>,
}

impl Vocabulary {
    pub(super) fn of(suite: &Suite) -> Self {
        let mut vocabulary = Self::default();
        for fixture in &suite.fixtures {
            let (line, headers, body) = message_parts(&fixture.request);
            let target = line.split(' ').nth(1).unwrap_or_default();
            let query = target.split_once('?').map_or("", |(_, query)| query);
            let named = query.split('&').filter_map(|part| part.split_once('='));
            vocabulary.parameters.extend(named.map(|(name, _)| name.to_owned()));
            vocabulary.headers.extend(headers.filter_map(|line| Some(field(line).ok()?.0.to_ascii_lowercase())));
            let (_, headers, answer) = message_parts(&fixture.response);
            for (name, value) in headers.filter_map(|line| field(line).ok()) {
                vocabulary.values.insert((format!("header {}", name.to_ascii_lowercase()), value.to_owned()));
            }
            // What is wrong with a body is no sign of what a client may send.
            let bodies = [Some(answer), fixture.status().starts_with('2').then_some(body)];
            for value in bodies.into_iter().flatten().filter_map(Json::read_pattern) {
                vocabulary.learn("", &value);
            }
        }
        vocabulary
    }

    /// Learns the names that an `OpenAPI` document has: what is documented is public although no fixture shows it.
    pub(super) fn learn_document(&mut self, document: &Value) {
        match document {
            Value::Object(members) => {
                if let Some(Value::Object(properties)) = members.get("properties") {
                    for (name, schema) in properties {
                        self.members.insert(name.clone());
                        if has_type(schema, "integer") || has_type(schema, "number") {
                            self.numbers.insert(name.clone());
                        }
                    }
                }
                let text = |name: &str| members.get(name).and_then(Value::as_str);
                match (text("in"), text("name")) {
                    (Some("query"), Some(name)) => drop(self.parameters.insert(name.to_owned())),
                    (Some("header"), Some(name)) => drop(self.headers.insert(name.to_ascii_lowercase())),
                    _ => {}
                }
                members.values().for_each(|value| self.learn_document(value));
            }
            Value::Array(values) => values.iter().for_each(|value| self.learn_document(value)),
            _ => {}
        }
    }

    /// The prefix that a text begins with, and the rest.
    pub(super) fn without_prefix<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let length = self.prefixes.iter().filter(|prefix| text.starts_with(prefix.as_str())).map(String::len).max()?;
        text.split_at_checked(length).filter(|(_, rest)| !rest.is_empty())
    }

    pub(super) fn has_member(&self, name: &str) -> bool {
        self.members.contains(name)
    }

    pub(super) fn has_number(&self, member: &str) -> bool {
        self.numbers.contains(member)
    }

    /// Whether a fixture has this text below this member.
    pub(super) fn has_value(&self, member: &str, value: &str) -> bool {
        self.values.contains(&(member.to_owned(), value.to_owned()))
    }

    pub(super) fn has_header(&self, name: &str) -> bool {
        self.headers.contains(name)
    }

    pub(super) fn has_parameter(&self, name: &str) -> bool {
        self.parameters.contains(name)
    }

    /// Whether a fixture has this text below any member.
    pub(super) fn has_text(&self, text: &str) -> bool {
        self.texts.contains(text)
    }

    /// Whether a text is part of the protocol itself.
    pub(super) fn is_public(&self, text: &str) -> bool {
        self.members.contains(text) || self.texts.contains(text)
    }

    fn learn(&mut self, member: &str, value: &Json) {
        match value {
            Json::Object(members) => {
                for (name, value) in
                    members.iter().filter(|(name, _)| forms::is_identifier(name) || !forms::is_telling(name))
                {
                    self.members.insert(name.clone());
                    self.learn(name, value);
                }
            }
            Json::List(values) => values.iter().for_each(|value| self.learn(member, value)),
            Json::Text(text) => {
                let mut parted = parts(text).into_iter();
                if let (Some(Part::Text(prefix)), Some(Part::Placeholder(_))) = (parted.next(), parted.next()) {
                    let word = prefix.strip_suffix('-').unwrap_or_default();
                    if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
                        self.prefixes.insert(prefix.to_owned());
                    }
                }
                let is_whole = parts(text).iter().all(|part| matches!(part, Part::Text(_)));
                if is_whole && !text.contains('@') && !forms::is_personal(&forms::plain(member)) {
                    self.values.insert((member.to_owned(), text.clone()));
                    self.texts.insert(text.clone());
                }
            }
            Json::Integer(_) | Json::Fraction(_) => {
                self.numbers.insert(member.to_owned());
            }
            Json::Null | Json::Truth(_) => {}
        }
    }
}

/// Whether a schema is of a type, perhaps among others.
fn has_type(schema: &Value, wanted: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(one)) => one == wanted,
        Some(Value::Array(all)) => all.iter().any(|one| one == wanted),
        _ => false,
    }
}
