//! Recorded calls as fixtures, without what is secret or personal in them.
//!
//! Everything is replaced unless it is known to be public: names of members and headers, codes and messages that stand in the
//! carried fixtures of the protocol, and instants. The same value gets the same placeholder wherever it comes in a run, so
//! that a replay can follow it. No value that was replaced may reach a file: a finished file is searched for all of them,
//! and withheld if one is found.

mod forms;
mod heads;
mod json;
mod pseudonyms;
#[cfg(test)]
mod tests;
mod vocabulary;

use crate::{Difference, Suite};
use pseudonyms::Pseudonyms;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;
use thiserror::Error;
use vocabulary::Vocabulary;

/// The most names of unknown members that are remembered.
const NAMES: usize = 50;

/// The most digits of a number that is kept: longer ones are numbers of somebody or something.
const DIGITS: usize = 5;

/// One call of a client, as it passed.
#[derive(Clone, Copy, Debug)]
pub struct Exchange<'a> {
    /// The instant of the request, such as `2026-11-20T12:00:00.000Z`.
    pub at: &'a str,
    /// The operation's name, and its path with parameters in braces; `None` where the protocol has no such path.
    pub operation: Option<(&'a str, &'a str)>,
    /// The method.
    pub method: &'a str,
    /// The path below that of the upstream.
    pub path: &'a str,
    /// The query, without the question mark.
    pub query: &'a str,
    /// The request's header fields, names in lower case.
    pub request_headers: &'a [(String, String)],
    /// The request's body.
    pub request_body: &'a [u8],
    /// The status of the answer.
    pub status: u16,
    /// The answer's header fields, names in lower case.
    pub answer_headers: &'a [(String, String)],
    /// The answer's body.
    pub answer_body: &'a [u8],
}

/// Why a call is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Error)]
pub enum Unkept {
    /// A body is something else than JSON, or the head cannot be written as a fixture.
    #[error("no JSON")]
    NoJson,
    /// The file would hold something that was to be replaced.
    #[error("withheld")]
    Withheld,
}

/// Makes fixtures of the calls of one run.
#[derive(Clone, Debug)]
pub struct Redactor {
    vocabulary: Arc<Vocabulary>,
    pseudonyms: Pseudonyms,
    /// Members whose names and values are kept although no fixture has them, in the form of [`forms::plain`].
    keep: BTreeSet<String>,
    unknown: BTreeMap<String, usize>,
    /// Texts of the call at hand that are kept although no fixture has them below their member.
    kept: Vec<String>,
}

impl Redactor {
    /// For the protocol whose fixtures these are; `keep` names members that hold nothing secret or personal.
    #[must_use]
    pub fn new(suite: &Suite, keep: &[String]) -> Self {
        Self {
            vocabulary: Arc::new(Vocabulary::of(suite)),
            pseudonyms: Pseudonyms::default(),
            keep: keep.iter().map(|name| forms::plain(name)).collect(),
            unknown: BTreeMap::new(),
            kept: Vec::new(),
        }
    }

    /// One that keeps the names of an `OpenAPI` document as well.
    #[must_use]
    pub fn with_document(mut self, document: &serde_json::Value) -> Self {
        Arc::make_mut(&mut self.vocabulary).learn_document(document);
        self
    }

    /// One for calls whose answers are compared at once: addresses are placeholders as well, which stand for any text.
    #[must_use]
    pub fn by_form(mut self) -> Self {
        self.pseudonyms.has_people = false;
        self
    }

    /// The call as the bytes of a fixture.
    ///
    /// # Errors
    /// Says why it cannot be kept.
    pub fn fixture(&mut self, call: &Exchange<'_>) -> Result<Vec<u8>, Unkept> {
        self.pseudonyms.begin()?;
        // What is replaced anywhere in the call is not kept in another place of it, and only the first time shows all of it.
        let unknown = self.unknown.clone();
        self.written(call)?;
        self.unknown = unknown;
        self.kept.clear();
        let file = self.written(call)?;
        let is_left = self.kept.iter().any(|text| self.pseudonyms.is_replaced_in(text));
        if is_left || self.pseudonyms.is_any_in(&file, &self.vocabulary) {
            Err(Unkept::Withheld)
        } else {
            Ok(file.into_bytes())
        }
    }

    fn written(&mut self, call: &Exchange<'_>) -> Result<String, Unkept> {
        let (operation, template) = call.operation.unwrap_or(("unknown", ""));
        let mut head = format!("{} {}", heads::method(call.method)?, self.path(template, call.path));
        if !call.query.is_empty() {
            let _ = write!(head, "?{}", self.query(call.query));
        }
        head.push_str(" HTTP/1.1\n");
        head.push_str(&self.request_headers(call.request_headers)?);
        let body = self.body(call.request_body)?;
        let answer_head = format!("HTTP/1.1 {}\n{}", call.status, self.answer_headers(call.answer_headers)?);
        let answer = self.body(call.answer_body)?;
        let mut file = format!(
            "+++\ntitle = \"A recorded call of {operation}\"\nprovenance = \"recorded\"\nsource = \"the original\"\n\
             recorded = \"{}\"\n+++\n>>> request\n",
            call.at
        );
        for (head, body, end) in [(head, body, "\n<<< response\n"), (answer_head, answer, "\n")] {
            file.push_str(head.trim_end_matches('\n'));
            if !body.is_empty() {
                file.push_str("\n\n");
                file.push_str(&body);
            }
            file.push_str(end);
        }
        Ok(file)
    }

    /// Names of members that no fixture has and that were replaced, with how often they came; only those that look like
    /// names in a program.
    pub fn unknown_members(&self) -> impl Iterator<Item = (&str, usize)> {
        self.unknown.iter().map(|(name, count)| (name.as_str(), *count))
    }

    /// Where an answer differs, with `*` for names that no fixture has: they can be anything, such as what a client sent.
    #[must_use]
    pub fn place_of(&self, difference: &Difference) -> String {
        let place = difference.place();
        let Some(path) = place.strip_prefix('$') else { return place };
        let name = |step: &str| {
            let bare = step.trim_end_matches("[]");
            let is_known =
                bare.is_empty() || self.vocabulary.has_member(bare) || self.keep.contains(&forms::plain(bare));
            let lists = step.get(bare.len()..).unwrap_or_default();
            if is_known { step.to_owned() } else { format!("*{lists}") }
        };
        format!("${}", path.split('.').map(name).collect::<Vec<_>>().join("."))
    }

    fn body(&mut self, bytes: &[u8]) -> Result<String, Unkept> {
        if bytes.is_empty() { Ok(String::new()) } else { json::rewritten(self, bytes).ok_or(Unkept::NoJson) }
    }

    /// What is written for the name of a member.
    fn member_name(&mut self, name: &str) -> String {
        if self.vocabulary.has_member(name) || self.keep.contains(&forms::plain(name)) {
            return name.to_owned();
        }
        if forms::is_identifier(name) && (self.unknown.len() < NAMES || self.unknown.contains_key(name)) {
            *self.unknown.entry(name.to_owned()).or_default() += 1;
        }
        self.pseudonyms.name_of(name)
    }

    /// What is written for a text below a member.
    fn text(&mut self, member: &str, value: &str) -> String {
        let plain = forms::plain(member);
        let is_known = self.vocabulary.has_value(member, value);
        let is_code = forms::is_coded(&plain) && forms::is_code(value) && self.vocabulary.has_text(value);
        let is_told = self.keep.contains(&plain) && !forms::is_telling(value);
        let is_kept = (is_code || is_told) && !is_known && !self.pseudonyms.is_replaced_in(value);
        if is_kept {
            self.kept.push(value.to_owned());
        }
        let is_date = forms::is_instant(value) && !forms::is_personal(&plain);
        if value.is_empty() || is_known || is_kept || is_date {
            return value.to_owned();
        }
        // A documented prefix tells a client what kind of id it has; the id is the same one without it.
        let prefix = self.vocabulary.without_prefix(value).map(|(prefix, rest)| (prefix.to_owned(), rest));
        match prefix {
            Some((prefix, rest)) => prefix + &self.pseudonyms.of(&plain, rest),
            None => self.pseudonyms.of(&plain, value),
        }
    }

    /// What is written for a number below a member.
    fn number(&mut self, member: &str, digits: &str) -> String {
        let plain = forms::plain(member);
        let is_known = !forms::is_id(&plain)
            && !forms::is_personal(&plain)
            && (self.vocabulary.has_number(member) || self.keep.contains(&plain))
            && digits.bytes().filter(u8::is_ascii_digit).count() <= DIGITS;
        match digits {
            _ if is_known => digits.to_owned(),
            _ if digits.bytes().all(|byte| byte.is_ascii_digit()) => self.pseudonyms.integer(&plain, digits),
            _ if digits.contains(['.', 'e', 'E']) => "0.5".to_owned(),
            _ => "-1".to_owned(),
        }
    }
}
