//! Reading a JSON body member by member, as leniently as legacy clients need and no more. Any bytes at all end in a
//! value or in a violation, never in a panic.

use serde_json::{Map, Value};
use usher_adapter_kit::unmarked;
use usher_domain::MAX_ENTRIES;

/// A JSON object: a repeated member has its last value, as in JavaScript.
pub(crate) type Object = Map<String, Value>;

/// Why a body is no JSON object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoObject {
    /// Not JSON (RFC 8259), not UTF-8, or nested deeper than the parser goes.
    Malformed,
    /// JSON, but something else than an object.
    OtherValue,
}

/// A rule that a body breaks, with the field in front, for the description of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Violation(String);

impl Violation {
    /// `field: constraint`
    pub(crate) fn of(field: &str, constraint: &str) -> Self {
        Self(format!("{field}: {constraint}"))
    }

    /// The same violation of a member of what stands at a place.
    pub(crate) fn at(self, place: &str) -> Self {
        Self(format!("{place}.{}", self.0))
    }

    /// The text for the description.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// The object in a body. A byte order mark in front of it is ignored, as web frameworks of JavaScript do (assumed).
pub(crate) fn object(body: &[u8]) -> Result<Object, NoObject> {
    match serde_json::from_slice(unmarked(body)) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(NoObject::OtherValue),
        Err(_) => Err(NoObject::Malformed),
    }
}

/// An optional string. `null` counts as absent (assumed).
pub(crate) fn text(object: &Object, name: &str) -> Result<Option<String>, Violation> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(Violation::of(name, "must be a string.")),
    }
}

/// An optional array of strings. `null` counts as absent (assumed), but not within the array.
pub(crate) fn texts(object: &Object, name: &str) -> Result<Option<Vec<String>>, Violation> {
    let elements = match object.get(name) {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(elements)) => few(name, elements)?,
        Some(_) => return Err(Violation::of(name, "must be an array of strings.")),
    };
    let element = |(index, value): (usize, &Value)| match value {
        Value::String(text) => Ok(text.clone()),
        _ => Err(Violation::of(&format!("{name}[{index}]"), "must be a string.")),
    };
    elements.iter().enumerate().map(element).collect::<Result<_, _>>().map(Some)
}

/// An array that is not too long; how long it may be is assumed.
fn few<'a>(name: &str, elements: &'a Vec<Value>) -> Result<&'a Vec<Value>, Violation> {
    if elements.len() <= MAX_ENTRIES {
        return Ok(elements);
    }
    Err(Violation::of(name, &format!("must have at most {MAX_ENTRIES} elements.")))
}

/// An optional truth value. `null` counts as absent (assumed).
pub(crate) fn truth(object: &Object, name: &str) -> Result<Option<bool>, Violation> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Bool(truth)) => Ok(Some(*truth)),
        Some(_) => Err(Violation::of(name, "must be a boolean.")),
    }
}

/// An optional whole number. `null` counts as absent (assumed).
pub(crate) fn whole(object: &Object, name: &str) -> Result<Option<i64>, Violation> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value.as_i64().map(Some).ok_or_else(|| Violation::of(name, "must be a whole number.")),
    }
}

/// An optional array of objects. `null` counts as absent (assumed), but not within the array.
pub(crate) fn objects<'a>(object: &'a Object, name: &str) -> Result<Option<Vec<&'a Object>>, Violation> {
    let elements = match object.get(name) {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(elements)) => few(name, elements)?,
        Some(_) => return Err(Violation::of(name, "must be an array of objects.")),
    };
    let element = |(index, value): (usize, &'a Value)| {
        value.as_object().ok_or_else(|| Violation::of(&format!("{name}[{index}]"), "must be an object."))
    };
    elements.iter().enumerate().map(element).collect::<Result<_, _>>().map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_object_is_told_apart() {
        for body in [&b""[..], b"{", b"{\"a\":\"\\ud800\"}", b"{\"a\":\"\xff\"}", "[".repeat(100_000).as_bytes()] {
            assert_eq!(object(body), Err(NoObject::Malformed));
        }
        for body in [&b"null"[..], b"[]", b"\"{}\"", b"7"] {
            assert_eq!(object(body), Err(NoObject::OtherValue));
        }
    }

    #[test]
    fn null_is_absent_and_the_last_of_repeated_members_counts() {
        let read = object(br#"{"a":"1","b":null,"a":"2","c":[]}"#).unwrap();
        assert_eq!(text(&read, "a"), Ok(Some("2".to_owned())));
        assert_eq!(text(&read, "b"), Ok(None));
        assert_eq!(texts(&read, "b"), Ok(None));
        assert_eq!(texts(&read, "c"), Ok(Some(Vec::new())));
    }

    #[test]
    fn violations_name_the_place() {
        let read = object(br#"{"a":["x",null],"b":{}}"#).unwrap();
        assert_eq!(texts(&read, "a").unwrap_err().text(), "a[1]: must be a string.");
        assert_eq!(texts(&read, "b").unwrap_err().text(), "b: must be an array of strings.");
        assert_eq!(truth(&read, "a").unwrap_err().text(), "a: must be a boolean.");
        assert_eq!(whole(&read, "a").unwrap_err().text(), "a: must be a whole number.");
        assert_eq!(objects(&read, "b").unwrap_err().text(), "b: must be an array of objects.");
        assert_eq!(objects(&read, "a").unwrap_err().at("c").text(), "c.a[0]: must be an object.");
    }
}
