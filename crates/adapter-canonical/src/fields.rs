//! Takes the fields out of an object and notes everything that is wrong with them, each under its exact path.
//!
//! Members that do not exist and names that occur twice are errors: on this API a slip of the pen must not pass as
//! "nothing was asked". `null` is like a field left out, except where a field gives it a meaning.

use crate::errors::Errors;
use crate::json::Json;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::typed_id::{self, TypedId};
use std::ops::RangeInclusive;
use usher_adapter_kit::unmarked;

/// A kind of problem and the sentence about it: why a text is not what a field needs.
pub(crate) type Reason = (&'static Kind, String);

/// An object whose fields are being taken out of it. What is wrong with them goes to the errors.
pub(crate) struct Fields<'e> {
    path: String,
    row: Option<usize>,
    members: Vec<(String, Json)>,
    errors: &'e mut Errors,
}

/// The value that a body is.
pub(crate) fn parse(bytes: &[u8]) -> Result<Json, Problem> {
    let bytes = unmarked(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(Problem::new(Kind::INVALID_JSON, "The body is empty. Send a JSON object."));
    }
    let broken = |error| Problem::new(Kind::INVALID_JSON, format!("The body is not valid JSON: {error}."));
    serde_json::from_slice(bytes).map_err(broken)
}

/// The value of a body that may be left out, which is like an empty object.
pub(crate) fn parse_optional(bytes: &[u8]) -> Result<Json, Problem> {
    if bytes.is_empty() { Ok(Json::Object(Vec::new())) } else { parse(bytes) }
}

impl<'e> Fields<'e> {
    /// The fields of the object at a path, empty for the body itself.
    pub(crate) fn of(
        value: Json,
        known: &[&str],
        path: String,
        row: Option<usize>,
        errors: &'e mut Errors,
    ) -> Option<Self> {
        let mut fields = Self { path, row, members: Vec::new(), errors };
        let Json::Object(members) = value else {
            return fields.wrong_type(None, &value, "an object");
        };
        for (name, value) in members {
            if fields.errors.is_full() {
                break;
            }
            if !known.contains(&name.as_str()) {
                let detail = match known {
                    [] => "Nothing can be sent here. Leave it out.".to_owned(),
                    _ => format!("There is no such field. The fields here are: {}.", known.join(", ")),
                };
                // A name of any length may have been sent.
                fields.note(Some(&clipped(&name)), (Kind::UNKNOWN_FIELD, detail));
            } else if fields.members.iter().any(|(earlier, _)| *earlier == name) {
                fields.note(Some(&name), (Kind::DUPLICATE_FIELD, "Send the field once.".to_owned()));
            } else {
                fields.members.push((name, value));
            }
        }
        Some(fields)
    }

    /// The path of a field of this object.
    pub(crate) fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// The row this object belongs to.
    pub(crate) const fn row(&self) -> Option<usize> {
        self.row
    }

    /// Where what is wrong goes.
    pub(crate) fn errors(&mut self) -> &mut Errors {
        self.errors
    }

    /// A field as it was sent, `null` included.
    pub(crate) fn take(&mut self, name: &str) -> Option<Json> {
        let position = self.members.iter().position(|(known, _)| known == name)?;
        Some(self.members.swap_remove(position).1)
    }

    /// Whether a field was sent and has not been taken.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.members.iter().any(|(known, _)| known == name)
    }

    /// A field that was sent and is not `null`.
    pub(crate) fn given(&mut self, name: &str) -> Option<Json> {
        self.take(name).filter(|value| *value != Json::Null)
    }

    /// What was sent in a field, as a text that has to be something more.
    pub(crate) fn parsed_value<T>(
        &mut self,
        name: &str,
        value: Json,
        parse: impl FnOnce(&str) -> Result<T, Reason>,
    ) -> Option<T> {
        let Json::Text(text) = value else { return self.wrong_type(Some(name), &value, "a string") };
        parse(&text).map_or_else(|reason| self.wrong(Some(name), reason), Some)
    }

    /// What was sent in a field, as a whole number within bounds.
    pub(crate) fn within(&mut self, name: &str, value: Json, bounds: RangeInclusive<u64>) -> Option<u64> {
        match value {
            Json::Integer(value) if bounds.contains(&value) => Some(value),
            Json::Integer(_) | Json::Number(_) => {
                let detail = format!("Send a whole number from {} to {}.", bounds.start(), bounds.end());
                self.wrong(Some(name), (Kind::INVALID_VALUE, detail))
            }
            other => self.wrong_type(Some(name), &other, "a number"),
        }
    }

    /// A list of texts that have to be something more; each that is wrong is noted by its place.
    pub(crate) fn list<T>(
        &mut self,
        name: &str,
        most: usize,
        parse: impl Fn(&str) -> Result<T, Reason>,
    ) -> Option<Vec<T>> {
        let entries = match self.take(name)? {
            Json::List(entries) => entries,
            other => return self.wrong_type(Some(name), &other, "an array (an empty one for none)"),
        };
        if entries.len() > most {
            return self.wrong(Some(name), (Kind::INVALID_LENGTH, format!("Send at most {most} entries.")));
        }
        Some(self.entries(name, entries, parse))
    }

    /// The entries of a list, without those that are wrong.
    pub(crate) fn entries<T>(
        &mut self,
        name: &str,
        entries: Vec<Json>,
        parse: impl Fn(&str) -> Result<T, Reason>,
    ) -> Vec<T> {
        let mut list = Vec::with_capacity(entries.len());
        for (position, entry) in entries.into_iter().enumerate() {
            list.extend(self.parsed_value(&format!("{name}[{position}]"), entry, &parse));
        }
        list
    }

    /// Notes that a field, or the object itself, has the wrong type.
    pub(crate) fn wrong_type<T>(&mut self, name: Option<&str>, found: &Json, wanted: &str) -> Option<T> {
        self.wrong(name, (Kind::INVALID_TYPE, format!("Send {wanted} instead of {}.", found.as_str())))
    }

    /// Notes what is wrong with a field or with the object itself, which therefore has no value.
    pub(crate) fn wrong<T>(&mut self, name: Option<&str>, reason: Reason) -> Option<T> {
        self.note(name, reason);
        None
    }

    fn note(&mut self, name: Option<&str>, (kind, detail): Reason) {
        let path = name.map_or_else(|| self.path.clone(), |name| self.path_of(name));
        let row = self.row;
        self.errors.add(|| {
            let problem = Problem::new(kind, detail).in_row(row);
            if path.is_empty() { problem } else { problem.at(path) }
        });
    }
}

/// Reads an id.
pub(crate) fn parse_id<T: TypedId>(text: &str) -> Result<T, Reason> {
    typed_id::decode(text).ok_or_else(|| {
        let prefix = T::PREFIX;
        (Kind::INVALID_ID, format!("Send an id that starts with `{prefix}_`, as this API writes it, or a plain UUID."))
    })
}

/// Reads one of several words.
pub(crate) fn word<T: Copy>(text: &str, words: &[(&str, T)]) -> Result<T, Reason> {
    let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
    found.ok_or_else(|| (Kind::INVALID_VALUE, one_of(words.iter().map(|(word, _)| *word))))
}

/// Says which words there are.
pub(crate) fn one_of<'w>(words: impl Iterator<Item = &'w str>) -> String {
    format!("Send one of: {}.", words.collect::<Vec<_>>().join(", "))
}

/// A name that a client made up, short enough to be repeated to it.
pub(crate) fn clipped(name: &str) -> String {
    name.chars().take(64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::{Body, body};
    use crate::testing::{request, text};
    use usher_domain::LicenseId;

    body! {
        /// A thing.
        struct Thing as "Thing" {
            /// Its name.
            name: String,
            /// A flag.
            flag: Option<bool>,
            /// A license.
            license_id: Option<LicenseId>,
        }
    }

    fn read(bytes: &[u8]) -> String {
        let mut errors = Errors::default();
        let outcome = parse(bytes).and_then(|value| {
            let fields = Fields::of(value, Thing::NAMES, String::new(), None, &mut errors);
            let thing = fields.and_then(|mut fields| Thing::take(&mut fields));
            errors.check(thing)
        });
        match outcome {
            Ok(Thing { name, flag, license_id }) => format!("{name} {flag:?} {license_id:?}"),
            Err(problem) => text(&problem.respond(&request("POST", "/", ""))).to_owned(),
        }
    }

    #[test]
    fn each_slip_has_its_code_field_and_advice() {
        assert_eq!(read(br#" {"name":"a","flag":null} "#), "a None None");
        for (body, expected) in [
            (r"{}", r#""detail":"Send `name`, a string.","code":"required","request_id":"req-1","field":"name"}"#),
            (r#"{"name":null}"#, r#""code":"required","#),
            (r#"{"name":7}"#, r#""detail":"Send a string instead of a number.","code":"invalid_type","#),
            (r#"{"name":"a","flag":"x"}"#, r#""Send a boolean instead of a string.","#),
            (r#"{"name":"a","nmae":1}"#, r"There is no such field. The fields here are: name, flag, license_id."),
            (r#"{"name":"a","name":"b"}"#, r#""code":"duplicate_field","request_id":"req-1","field":"name"}"#),
            (
                r#"{"name":"a","license_id":"mem_01h455vb4pex5vsknk084sn02q"}"#,
                r#""detail":"Send an id that starts with `lic_`, as this API writes it, or a plain UUID.","code":"invalid_id","#,
            ),
            (r"[]", r#""detail":"Send an object instead of an array.","code":"invalid_type","request_id":"req-1"}"#),
            (r" ", r#""status":400,"detail":"The body is empty. Send a JSON object.","code":"invalid_json","#),
            (r#"{"name":"a",}"#, r"The body is not valid JSON: trailing comma at line 1 column 13."),
        ] {
            assert!(read(body.as_bytes()).contains(expected), "{body}: {}", read(body.as_bytes()));
        }
    }

    #[test]
    fn what_is_no_json_is_400_whatever_the_bytes() {
        let deep = "[".repeat(100_000);
        for body in [&b"\xff"[..], b"{} {}", b"{\"name\":\"\xff\"}", br#"{"name":"\ud800"}"#, b"1e999", deep.as_bytes()]
        {
            assert!(read(body).contains(r#""status":400"#));
        }
    }
}
