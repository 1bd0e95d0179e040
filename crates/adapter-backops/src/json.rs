//! A JSON value as ASP.NET Core's web defaults read it: member names compare without case, the last of several equal
//! names counts.
//!
//! It must never panic, whatever the bytes; nesting is bounded by the parser.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// A JSON value, as far as this protocol tells values apart.
#[derive(Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Text(String),
    List(Vec<Json>),
    /// Members by name in lower case.
    Object(BTreeMap<String, Json>),
    /// `true` or `false`.
    Flag(bool),
    /// A number, for which this protocol never asks.
    Other,
}

/// A Guid as `System.Text.Json` takes it: 36 characters with hyphens, in either letter case, and no other form.
pub(crate) fn guid<T: FromStr>(text: &str) -> Option<T> {
    if text.len() == 36 { text.parse().ok() } else { None }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut members = BTreeMap::new();
        while let Some((name, value)) = entries.next_entry::<String, Json>()? {
            members.insert(name.to_ascii_lowercase(), value);
        }
        Ok(Json::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guid_has_hyphens() {
        let reads = |text: &str| guid(text).map(usher_domain::LicenseId).is_some();
        assert!(reads("0197f069-bd91-76c8-bfd0-5e287b932da7"));
        assert!(reads("0197F069-BD91-76C8-BFD0-5E287B932DA7"));
        for text in ["", "0197f069bd9176c8bfd05e287b932da7", "{0197f069-bd91-76c8-bfd0-5e287b932da7}", &"é".repeat(18)]
        {
            assert!(!reads(text), "{text}");
        }
    }
}
