//! JSON that remembers the order of its members and takes placeholders for values.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt::{self, Display, Formatter};

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Truth(bool),
    Integer(String),
    Fraction(String),
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Json {
    /// Reads bytes; `None` if they are no JSON.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    /// Reads the body of a fixture, in which placeholders stand for numbers and parts of texts. A placeholder outside quotes
    /// becomes a text of its own.
    pub(crate) fn read_pattern(text: &str) -> Option<Self> {
        let (mut quoted, mut in_text, mut rest) = (String::new(), false, text);
        while let Some(sign) = rest.chars().next() {
            let length = match (in_text, sign) {
                (true, '\\') => 2,
                (false, '{') => placeholder(rest).unwrap_or(1),
                _ => sign.len_utf8(),
            };
            let (part, after) = rest.split_at_checked(length)?;
            if !in_text && length > 4 {
                quoted.extend(["\"", part, "\""]);
            } else {
                quoted.push_str(part);
            }
            in_text ^= sign == '"';
            rest = after;
        }
        let bytes: Vec<u8> = crate::latin1(&quoted);
        Self::read(&bytes)
    }

    /// Whether there is null below a member of this name, however deep.
    pub(crate) fn has_null(&self, member: &str) -> bool {
        match self {
            Self::Object(members) => members
                .iter()
                .any(|(name, value)| (name == member && matches!(value, Self::Null)) || value.has_null(member)),
            Self::List(values) => values.iter().any(|value| value.has_null(member)),
            _ => false,
        }
    }

    /// What kind of value it is, in a word.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Truth(_) => "a boolean",
            Self::Integer(_) => "an integer",
            Self::Fraction(_) => "a fraction",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

/// How long the placeholder is that a text begins with.
fn placeholder(text: &str) -> Option<usize> {
    let (name, _) = text.strip_prefix("{{")?.split_once("}}")?;
    let is_name = name.contains(':') && !name.contains(['"', '{', ' ', '\n', ',']);
    is_name.then_some(name.len() + 4)
}

impl Display for Json {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Truth(value) => write!(f, "{value}"),
            Self::Integer(text) | Self::Fraction(text) => f.write_str(text),
            Self::Text(text) => write!(f, "{text:?}"),
            Self::List(values) => write!(f, "a list of {}", values.len()),
            Self::Object(members) => write!(f, "an object of {}", members.len()),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Truth(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Integer(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Integer(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Fraction(value.to_string()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = sequence.next_element()? {
            values.push(value);
        }
        Ok(Json::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_stand_for_numbers_and_in_texts() {
        let read = Json::read_pattern(r#"{"b":{{int:a}},"a":"x \" {{uuid:b}}","c":{"d":null}}"#);
        let text = |text: &str| Json::Text(text.to_owned());
        let expected = Json::Object(vec![
            ("b".to_owned(), text("{{int:a}}")),
            ("a".to_owned(), text("x \" {{uuid:b}}")),
            ("c".to_owned(), Json::Object(vec![("d".to_owned(), Json::Null)])),
        ]);
        assert_eq!(read, Some(expected));
        assert_eq!(Json::read_pattern("<html>"), None);
    }
}
