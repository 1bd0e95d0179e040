//! Addresses of people in fixtures, put under a domain that an operator owns, so that nobody else is written to.

use crate::json::Json;
use crate::{Fixture, message_parts};
use std::collections::BTreeMap;

/// People that the world of the fixtures has from the start; others can be anybody.
const KNOWN: [&str; 9] = [
    "admin@acme.example",
    "inviter@acme.example",
    "reader@acme.example",
    "blocked@acme.example",
    "pending@acme.example",
    "registered@people.example",
    "admin@other.example",
    "nobody@acme.example",
    "blocklisted.example",
];

/// What became of the addresses of a case.
#[derive(Clone, Debug)]
pub enum Readdressed {
    /// The case with addresses that may be written to.
    Ready(Box<Fixture>),
    /// It is about somebody that the host has to know already, and nobody said who that is there.
    Needs(String),
    /// It has an address that cannot be put under the domain, such as a malformed one.
    Stray(String),
}

/// Puts every address of a case under `domain`, told apart by `mark`, but for those that `given` names.
#[must_use]
pub fn readdressed(fixture: &Fixture, domain: &str, mark: &str, given: &BTreeMap<String, String>) -> Readdressed {
    let mut others: BTreeMap<String, String> = BTreeMap::new();
    for address in addresses(&fixture.request) {
        let lower = address.to_ascii_lowercase();
        if let Some(other) = given.get(&lower) {
            others.insert(address.to_owned(), other.clone());
        } else if KNOWN.iter().any(|known| lower == *known || lower.ends_with(&format!("@{known}"))) {
            return Readdressed::Needs(lower);
        } else if let Some((local, _)) = address.split_once('@') {
            others.insert(address.to_owned(), format!("{local}.{mark}@{domain}"));
        }
    }
    let mut fixture = fixture.clone();
    fixture.request = marked(&replaced(&fixture.request, &others), mark);
    fixture.response = replaced(&fixture.response, &others);
    let (_, _, body) = message_parts(&fixture.request);
    match Json::read_pattern(body).and_then(|body| stray(&body, domain, given)) {
        Some(address) => Readdressed::Stray(address),
        None => Readdressed::Ready(Box::new(fixture)),
    }
}

/// A request whose idempotency key no other case and no other run has.
fn marked(request: &str, mark: &str) -> String {
    let (head, body) = request.split_once("\n\n").map_or((request, None), |(head, body)| (head, Some(body)));
    let is_key = |line: &&str| line.to_ascii_lowercase().starts_with("idempotency-key:") && line.len() < 100;
    let lines = head.split('\n').map(|line| if is_key(&line) { format!("{line}-{mark}") } else { line.to_owned() });
    let head = lines.collect::<Vec<_>>().join("\n");
    body.map_or_else(|| head.clone(), |body| format!("{head}\n\n{body}"))
}

/// Replaces addresses, in whatever case the answer shows them.
fn replaced(text: &str, others: &BTreeMap<String, String>) -> String {
    let find = |address: &str| {
        let same = |known: &&String| known.eq_ignore_ascii_case(address);
        others.get(address).or_else(|| others.keys().find(same).and_then(|known| others.get(known)))
    };
    let (mut whole, mut rest) = (String::with_capacity(text.len()), text);
    for address in addresses(text) {
        if let (Some(other), Some((before, after))) = (find(address), rest.split_once(address)) {
            whole.push_str(before);
            // An answer in lower case repeats what was asked for in lower case.
            let is_lower = !address.bytes().any(|byte| byte.is_ascii_uppercase());
            whole.push_str(&if is_lower { other.to_lowercase() } else { other.clone() });
            rest = after;
        }
    }
    whole + rest
}

/// The addresses of a text, in their order; of one with a quoted first part, what stands behind the quotes.
fn addresses(text: &str) -> Vec<&str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._%+-@".contains(c);
    let words = text.split(|c| !is_part(c)).map(|word| word.trim_matches('.'));
    words.filter(|word| word.matches('@').count() == 1 && has_domain(word)).collect()
}

/// Whether mail to a text could go anywhere.
fn has_domain(text: &str) -> bool {
    let end = text.rsplit_once('@').and_then(|(_, domain)| domain.rsplit_once('.')).map_or("", |(_, end)| end);
    end.len() > 1 && end.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// An address in a JSON body that is neither under `domain` nor one of `given`, however it is written.
fn stray(body: &Json, domain: &str, given: &BTreeMap<String, String>) -> Option<String> {
    match body {
        Json::Text(text) if text.contains('@') => {
            let (_, behind) = text.trim().rsplit_once('@')?;
            let is_ours = behind.eq_ignore_ascii_case(domain) || given.values().any(|known| known == text);
            (!is_ours && behind.contains('.')).then(|| text.clone())
        }
        Json::List(values) => values.iter().find_map(|value| stray(value, domain, given)),
        Json::Object(members) => members.iter().find_map(|(_, value)| stray(value, domain, given)),
        _ => None,
    }
}
