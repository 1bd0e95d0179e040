//! The fields of a line, read strictly: each once, none that nobody asked for, and errors that name the field.

use super::strict::Strict;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;
use std::fmt;
use usher_domain::Timestamp;

/// More fields than any type has.
const MOST_FIELDS: usize = 32;

/// What is wrong with a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// The field, or none where the line is no JSON object.
    pub(super) field: String,
    pub(super) reason: String,
}

impl Wrong {
    pub(super) fn new(field: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { field: field.into(), reason: reason.into() }
    }

    /// The same of a field within an entry of a list.
    pub(super) fn within(self, list: &str) -> Self {
        Self { field: format!("{list}.{}", self.field), ..self }
    }
}

/// The fields that were not read yet.
#[derive(Debug)]
pub(super) struct Fields(Vec<(String, Value)>);

impl Fields {
    /// The fields of a JSON object.
    pub(super) fn parse(line: &[u8]) -> Result<Self, Wrong> {
        let mut reader = serde_json::Deserializer::from_slice(line);
        let found = reader.deserialize_map(Pairs).and_then(|pairs| reader.end().map(|()| pairs));
        // The error of the library may repeat what stands in the line, which may be a secret.
        let pairs =
            found.map_err(|error| Wrong::new("", format!("this is no JSON object (column {})", error.column())))?;
        for (at, (name, _)) in pairs.iter().enumerate() {
            if pairs.iter().skip(at + 1).any(|(other, _)| other == name) {
                return Err(Wrong::new(shown(name), "stands there twice"));
            }
        }
        Ok(Self(pairs))
    }

    /// The fields of an entry of a list.
    pub(super) fn of(list: &str, entry: &Value) -> Result<Self, Wrong> {
        let wrong = || Wrong::new(list, "has an entry that is neither a text nor an object");
        let fields = entry.as_object().ok_or_else(wrong)?;
        Ok(Self(fields.iter().map(|(name, value)| (name.clone(), value.clone())).collect()))
    }

    /// A field that may be left out or null.
    pub(super) fn optional(&mut self, name: &str) -> Option<Value> {
        let at = self.0.iter().position(|(other, _)| other == name)?;
        Some(self.0.swap_remove(at).1).filter(|value| !value.is_null())
    }

    pub(super) fn required(&mut self, name: &'static str) -> Result<Value, Wrong> {
        self.optional(name).ok_or_else(|| Wrong::new(name, "is missing"))
    }

    pub(super) fn text(&mut self, name: &'static str) -> Result<String, Wrong> {
        let value = self.required(name)?;
        value.as_str().map(str::to_owned).ok_or_else(|| Wrong::new(name, "is not a text"))
    }

    pub(super) fn optional_text(&mut self, name: &'static str) -> Result<Option<String>, Wrong> {
        let value = self.optional(name);
        value
            .map(|value| value.as_str().map(str::to_owned).ok_or_else(|| Wrong::new(name, "is not a text")))
            .transpose()
    }

    pub(super) fn truth(&mut self, name: &'static str) -> Result<bool, Wrong> {
        self.required(name)?.as_bool().ok_or_else(|| Wrong::new(name, "is neither true nor false"))
    }

    pub(super) fn optional_truth(&mut self, name: &'static str) -> Result<Option<bool>, Wrong> {
        let value = self.optional(name);
        value.map(|value| value.as_bool().ok_or_else(|| Wrong::new(name, "is neither true nor false"))).transpose()
    }

    pub(super) fn instant(&mut self, name: &'static str) -> Result<Option<Timestamp>, Wrong> {
        let parse = |text: String| {
            Timestamp::parse_rfc3339(&text).map_err(|_bad| Wrong::new(name, "is not a date and time as in RFC 3339"))
        };
        self.optional_text(name)?.map(parse).transpose()
    }

    /// A list, empty if it is left out, of at most so many entries.
    pub(super) fn list<T>(
        &mut self,
        name: &'static str,
        most: usize,
        read: impl Fn(&Value) -> Result<T, Wrong>,
    ) -> Result<Vec<T>, Wrong> {
        match self.optional(name) {
            None => Ok(Vec::new()),
            Some(Value::Array(entries)) if entries.len() <= most && !repeats(&entries) => {
                entries.iter().map(read).collect()
            }
            Some(Value::Array(entries)) if entries.len() <= most => Err(Wrong::new(name, "names the same twice")),
            Some(Value::Array(_)) => Err(Wrong::new(name, format!("has more than {most} entries"))),
            Some(_) => Err(Wrong::new(name, "is not a list")),
        }
    }

    /// Refuses what was not read.
    pub(super) fn end(self) -> Result<(), Wrong> {
        match self.0.into_iter().next() {
            Some((name, _)) => Err(Wrong::new(shown(&name), "is not a field of this type with this vendor")),
            None => Ok(()),
        }
    }
}

/// Whether an entry of a list stands there twice.
fn repeats(entries: &[Value]) -> bool {
    entries.iter().enumerate().any(|(at, one)| entries.iter().skip(at + 1).any(|other| other == one))
}

/// The name of a field of the line's own. One that no field could have may be a secret, or meant for a terminal.
fn shown(name: &str) -> &str {
    let is_name = name.len() <= 40 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b));
    if is_name { name } else { "a field that no type has" }
}

struct Pairs;

impl<'de> Visitor<'de> for Pairs {
    type Value = Vec<(String, Value)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some((name, Strict(value))) = map.next_entry()? {
            if pairs.len() >= MOST_FIELDS {
                return Err(serde::de::Error::custom("too many fields"));
            }
            pairs.push((name, value));
        }
        Ok(pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_object_whose_fields_stand_there_once() {
        for (line, field) in [("", ""), ("[]", ""), ("{} {}", ""), (r#"{"a":1,"b":2,"a":3}"#, "a"), ("{\"a\":1", "")] {
            assert_eq!(Fields::parse(line.as_bytes()).unwrap_err().field, field, "{line}");
        }
        let mut fields = Fields::parse(br#"{"a":1,"b":null,"c":"x"}"#).unwrap();
        assert_eq!(fields.text("a").unwrap_err().field, "a");
        assert_eq!(fields.optional_text("b"), Ok(None));
        assert_eq!(fields.end().unwrap_err().field, "c");
    }

    #[test]
    fn a_name_stands_once_in_every_object() {
        for line in [r#"{"a":{"b":1,"b":2}}"#, r#"{"a":[{"b":1,"b":1}]}"#, r#"{"a":{"c":{"b":1,"b":2}}}"#] {
            assert!(Fields::parse(line.as_bytes()).is_err(), "{line}");
        }
        let mut fields = Fields::parse(br#"{"a":{"b":[1,-2,0.5,"x",null,true],"c":{"b":1}}}"#).unwrap();
        let value = fields.required("a").unwrap();
        assert_eq!(value, serde_json::json!({"b": [1, -2, 0.5, "x", null, true], "c": {"b": 1}}));
    }

    #[test]
    fn an_error_repeats_nothing_of_the_line() {
        let wrong = Fields::parse(br#"{"key":"PRODsecret" "#).unwrap_err();
        assert!(!wrong.reason.contains("secret"), "{wrong:?}");
    }
}
