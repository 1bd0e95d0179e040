//! Everything in which an answer differs from the expected one, field by field.
//!
//! Another host has other people and other dates, so that its answers can be compared by their form: status, headers, names of
//! members and their order, kinds of values, forms of texts. A refusal says the same everywhere and is compared as it stands.

use crate::json::Json;
use crate::message::field;
use crate::message::message_parts;
use crate::placeholders::{Part, parts};
use crate::{Answer, Bindings, Fixture};
use serde::Serialize;

/// How values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// As they stand.
    Exact,
    /// By their form.
    Form,
    /// By their form, but for what a recording has kept: texts, booleans and nulls as they stand, and whether lists have entries.
    Recorded,
}

impl Values {
    const fn is_exact(self) -> bool {
        matches!(self, Self::Exact)
    }
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Where: `status`, `header location`, or a path such as `$.members[0].id`.
    pub field: String,
    /// What the fixture says.
    pub expected: String,
    /// What the host answered.
    pub actual: String,
}

impl Difference {
    /// Whether null was answered where there is something else in the fixture.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.field.starts_with('$') && self.actual == "null"
    }

    /// The member that it is in.
    #[must_use]
    pub fn member(&self) -> String {
        let place = self.place();
        place.rsplit('.').next().unwrap_or_default().trim_end_matches("[]").to_owned()
    }

    /// The field without the places in lists, so that what differs in every entry is one thing.
    #[must_use]
    pub fn place(&self) -> String {
        let (mut text, mut is_number) = (String::with_capacity(self.field.len()), false);
        for sign in self.field.chars() {
            is_number = (is_number || sign == '[') && sign != ']';
            if sign == '[' || !is_number {
                text.push(sign);
            }
        }
        text
    }
}

/// Compares an answer with the expected one. `None` for `values` compares a success by its form and a refusal as it stands.
/// A placeholder that nobody has bound is compared by its form in both.
pub fn differences(
    fixture: &Fixture,
    answer: Answer<'_>,
    bindings: &mut Bindings,
    values: Option<Values>,
) -> Vec<Difference> {
    let by_itself = if answer.status >= 400 { Values::Exact } else { Values::Form };
    let mut comparison = Comparison { bindings, values: values.unwrap_or(by_itself), found: Vec::new() };
    let response = comparison.bindings.by_form(&fixture.response);
    let (_, headers, body) = message_parts(&response);
    if fixture.status() != answer.status.to_string() {
        comparison.differ("status", fixture.status(), answer.status.to_string());
        return comparison.found;
    }
    comparison.headers(headers, answer);
    comparison.body(body, answer.body);
    comparison.found
}

struct Comparison<'a> {
    bindings: &'a mut Bindings,
    values: Values,
    found: Vec<Difference>,
}

impl Comparison<'_> {
    fn differ(&mut self, field: &str, expected: impl Into<String>, actual: impl Into<String>) {
        let difference = Difference { field: field.to_owned(), expected: expected.into(), actual: actual.into() };
        self.found.push(difference);
    }

    fn headers<'a>(&mut self, lines: impl Iterator<Item = &'a str>, answer: Answer<'_>) {
        let mut has_type = false;
        for (name, value) in lines.filter_map(|line| field(line).ok()) {
            let name = name.to_ascii_lowercase();
            has_type |= name == "content-type";
            let place = format!("header {name}");
            match answer.header(&name) {
                None => self.differ(&place, self.bindings.fill_known(value), "nothing"),
                // Media types are the same in any case.
                Some(found) if name == "content-type" && found.eq_ignore_ascii_case(value) => {}
                Some(_) if !self.values.is_exact() && matches!(&*name, "location" | "etag") => {}
                Some(found) => self.text(&place, value, found, Values::Exact),
            }
        }
        if let Some(found) = answer.header("content-type").filter(|_| !has_type) {
            self.differ("header content-type", "nothing", found);
        }
    }

    fn body(&mut self, expected: &str, actual: &[u8]) {
        let characters = crate::characters(actual);
        if self.bindings.clone().match_text(expected, &characters).is_ok() {
            // What binds stays bound.
            let _ = self.bindings.match_text(expected, &characters);
            return;
        }
        let before = self.found.len();
        match (Json::read_pattern(expected), Json::read(actual)) {
            (Some(pattern), Some(found)) => {
                self.value("$", &pattern, &found);
                if self.values.is_exact() && self.found.len() == before {
                    self.differ("body", shortened(&self.bindings.fill_known(expected)), shortened(&characters));
                }
            }
            (None, _) if !self.values.is_exact() && expected.is_empty() == actual.is_empty() => {}
            _ => self.differ("body", shortened(&self.bindings.fill_known(expected)), shortened(&characters)),
        }
    }

    fn value(&mut self, place: &str, expected: &Json, actual: &Json) {
        let by_form = !self.values.is_exact();
        match (expected, actual) {
            (Json::Object(wanted), Json::Object(found)) => self.members(place, wanted, found),
            (Json::List(wanted), Json::List(found)) => self.entries(place, wanted, found),
            (Json::Text(wanted), Json::Text(found)) => self.text(place, wanted, found, self.values),
            // A placeholder outside quotes.
            (Json::Text(wanted), Json::Integer(found)) if wanted.starts_with("{{") => {
                self.text(place, wanted, found, self.values);
            }
            // Null stands where another host may know more; one that was asked the same before does not.
            (Json::Null, _) | (Json::Truth(_), Json::Truth(_)) if self.values == Values::Form => {}
            (Json::Integer(_), Json::Integer(_)) if by_form => {}
            (wanted, found) if wanted == found => {}
            (wanted, found) if wanted.kind() == found.kind() => {
                self.differ(place, wanted.to_string(), found.to_string());
            }
            (wanted, found) => {
                let described = |value: &Json| match value {
                    Json::Null => "null".to_owned(),
                    value => format!("{} ({value})", value.kind()),
                };
                self.differ(place, described(wanted), described(found));
            }
        }
    }

    fn members(&mut self, place: &str, wanted: &[(String, Json)], found: &[(String, Json)]) {
        let names =
            |members: &[(String, Json)]| members.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
        let (mut ours, mut theirs): (Vec<_>, Vec<_>) = (wanted.iter().collect(), found.iter().collect());
        ours.sort_by(|one, other| one.0.cmp(&other.0));
        theirs.sort_by(|one, other| one.0.cmp(&other.0));
        let is_same = ours.iter().map(|(name, _)| name).eq(theirs.iter().map(|(name, _)| name));
        if is_same && !wanted.iter().map(|(name, _)| name).eq(found.iter().map(|(name, _)| name)) {
            self.differ(place, format!("members in the order {}", names(wanted)), names(found));
        }
        for (name, value) in wanted {
            let below = format!("{place}.{name}");
            match found.iter().find(|(other, _)| other == name) {
                Some((_, actual)) => self.value(&below, value, actual),
                None => self.differ(&below, value.kind(), "absent"),
            }
        }
        for (name, value) in found.iter().filter(|(name, _)| !wanted.iter().any(|(other, _)| other == name)) {
            self.differ(&format!("{place}.{name}"), "absent", value.kind());
        }
    }

    /// By form, every entry is like one of the fixture, however many there are.
    fn entries(&mut self, place: &str, wanted: &[Json], found: &[Json]) {
        let differs = match self.values {
            Values::Exact => wanted.len() != found.len(),
            // How many there are depends on what came before, but not whether there are any.
            Values::Recorded => wanted.is_empty() != found.is_empty(),
            Values::Form => false,
        };
        if differs {
            self.differ(place, format!("{} entries", wanted.len()), format!("{} entries", found.len()));
        }
        for (number, actual) in found.iter().enumerate() {
            let place = format!("{place}[{number}]");
            if self.values.is_exact() {
                wanted.get(number).into_iter().for_each(|pattern| self.value(&place, pattern, actual));
            } else if let Some(first) = wanted.first() {
                // The entry at the same place first, so that what binds there is what it was there.
                let alike = wanted.get(number).into_iter().chain(wanted).find_map(|pattern| {
                    let mut bindings = self.bindings.clone();
                    let mut trial = Comparison { bindings: &mut bindings, values: self.values, found: Vec::new() };
                    trial.value(&place, pattern, actual);
                    trial.found.is_empty().then_some(bindings)
                });
                match alike {
                    Some(bindings) => *self.bindings = bindings,
                    None => self.value(&place, wanted.get(number).unwrap_or(first), actual),
                }
            }
        }
    }

    fn text(&mut self, place: &str, wanted: &str, found: &str, values: Values) {
        if self.bindings.match_text(wanted, found).is_ok() {
            return;
        }
        let has_placeholder = parts(wanted).iter().any(|part| matches!(part, Part::Placeholder(_)));
        let known = self.bindings.fill_known(wanted);
        // Of a placeholder its kind is wanted, which another value has as well.
        let is_alike = if has_placeholder {
            Bindings::default().match_text(wanted, found).is_ok() || form(&known) == form(found)
        } else {
            // What a recording has kept is a code or a message, unless it is an instant.
            form(wanted) == form(found) && (values == Values::Form || form(wanted) != "text")
        };
        if values.is_exact() || !is_alike {
            self.differ(place, format!("{known:?}"), format!("{found:?}"));
        }
    }
}

/// The form of a text: what a client would read it as.
fn form(text: &str) -> &'static str {
    let is_date = |text: &str| {
        let mut bytes = text.bytes();
        bytes.by_ref().take(4).all(|byte| byte.is_ascii_digit()) && bytes.next() == Some(b'-')
    };
    match text {
        _ if uuid::Uuid::try_parse(text).is_ok() && text.len() == 36 => "uuid",
        _ if text.len() >= 20 && is_date(text) && text.contains('T') => match (text.contains('.'), text.ends_with('Z'))
        {
            (true, true) => "instant with fraction, UTC",
            (false, true) => "instant, UTC",
            (true, false) => "instant with fraction and offset",
            (false, false) => "instant with offset",
        },
        _ if text.len() == 10 && is_date(text) => "date",
        _ if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) => "digits",
        _ => "text",
    }
}

/// The beginning of a text.
fn shortened(text: &str) -> String {
    let start: String = text.chars().take(200).collect();
    if start.len() < text.len() { format!("{start}...") } else { start }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where an answer differs from a recorded one.
    fn places(recorded: &str, answered: &str) -> Vec<String> {
        places_by(Values::Recorded, recorded, answered)
    }

    fn places_by(values: Values, recorded: &str, answered: &str) -> Vec<String> {
        let file = format!(
            "+++\ntitle = \"t\"\nprovenance = \"recorded\"\nsource = \"s\"\n+++\n>>> request\nGET / HTTP/1.1\n<<< response\n\
             HTTP/1.1 200\n\n{recorded}\n"
        );
        let fixture = Fixture::parse("backops/list/1", file.as_bytes()).unwrap();
        let answer = Answer { status: 200, headers: &[], body: answered.as_bytes() };
        let found = differences(&fixture, answer, &mut Bindings::default(), Some(values));
        found.into_iter().map(|difference| difference.field).collect()
    }

    #[test]
    fn whether_a_recorded_list_has_entries_is_compared() {
        assert_eq!(places(r#"{"a":[1]}"#, r#"{"a":[]}"#), ["$.a"]);
        assert_eq!(places(r#"{"a":[]}"#, r#"{"a":[1]}"#), ["$.a"]);
        assert!(places(r#"{"a":[1]}"#, r#"{"a":[1,2]}"#).is_empty());
    }

    #[test]
    fn what_nobody_has_bound_is_compared_by_its_form() {
        let pattern = r#"{"id":"{{id:member.admin}}","by":"{{id:member.admin}}"}"#;
        let id = "01890a5d-ac96-774b-bcce-b302099a8057";
        for values in [Values::Exact, Values::Form] {
            let found =
                |one: &str, other: &str| places_by(values, pattern, &format!(r#"{{"id":"{one}","by":"{other}"}}"#));
            assert!(found(id, id).is_empty());
            assert_eq!(found("7", "7"), ["$.id", "$.by"]);
        }
    }

    #[test]
    fn recorded_nulls_and_booleans_are_compared_as_they_stand() {
        let recorded = r#"{"a":null,"b":true,"c":"{{text:1}}","d":1}"#;
        assert_eq!(places(recorded, r#"{"a":"x","b":false,"c":null,"d":2}"#), ["$.a", "$.b", "$.c"]);
        assert!(places(recorded, r#"{"a":null,"b":true,"c":"x","d":2}"#).is_empty());
    }
}
