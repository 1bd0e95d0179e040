//! Metadata of invitations: an object of the client, bounded, and returned as it was sent.

use crate::body::Value;
use crate::fields::{Fields, Reason};
use crate::json::Json;
use crate::kind::Kind;
use usher_domain::{MAX_METADATA, MAX_METADATA_NAME, MAX_METADATA_NAMES, Metadata};
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};

impl Value for Metadata {
    const WANTED: &'static str = "an object";

    fn read(fields: &mut Fields<'_>, name: &str, value: Json) -> Option<Self> {
        match &value {
            Json::Object(members) => {
                checked(members, &value).map_or_else(|reason| fields.wrong(Some(name), reason), Some)
            }
            other => fields.wrong_type(Some(name), other, "an object"),
        }
    }

    fn schema() -> RefOr<Schema> {
        let object = ObjectBuilder::new().schema_type(Type::Object);
        object.additional_properties(Some(AdditionalProperties::FreeForm(true))).into()
    }
}

/// The metadata of a JSON text, if it is an object within the bounds.
#[must_use]
pub fn parse(text: &str) -> Option<Metadata> {
    let value: Json = serde_json::from_str(text).ok()?;
    let Json::Object(members) = &value else { return None };
    checked(members, &value).ok()
}

fn checked(members: &[(String, Json)], value: &Json) -> Result<Metadata, Reason> {
    if let Some(reason) = wrong_names(members).or_else(|| wrong_within(value)) {
        return Err(reason);
    }
    let json = serde_json::to_string(value).unwrap_or_default();
    let detail = format!("Send at most {MAX_METADATA} bytes of compact JSON.");
    Metadata::of_json(json).map_err(|_too_long| (Kind::INVALID_LENGTH, detail))
}

/// What was noted, to be shown. It was read as JSON before it was stored.
pub(crate) fn shown(metadata: &Metadata) -> serde_json::Value {
    serde_json::from_str(metadata.as_json()).unwrap_or_default()
}

/// What is wrong with the names, by which invitations can be found.
fn wrong_names(members: &[(String, Json)]) -> Option<Reason> {
    if members.len() > MAX_METADATA_NAMES {
        return Some((Kind::INVALID_LENGTH, format!("Send at most {MAX_METADATA_NAMES} names.")));
    }
    let is_bounded = |name: &str| !name.is_empty() && name.chars().count() <= MAX_METADATA_NAME;
    let detail = format!("Send names of 1 to {MAX_METADATA_NAME} characters.");
    members.iter().any(|(name, _)| !is_bounded(name)).then_some((Kind::INVALID_LENGTH, detail))
}

/// What is wrong anywhere in a value: a NUL, which cannot be stored, or a name twice, which readers of JSON take in
/// different ways.
fn wrong_within(value: &Json) -> Option<Reason> {
    let nul = |text: &str| {
        let detail = "Send texts without the character U+0000.";
        text.contains('\0').then(|| (Kind::INVALID_TEXT, detail.to_owned()))
    };
    match value {
        Json::Null | Json::Bool(_) | Json::Integer(_) | Json::Number(_) => None,
        Json::Text(text) => nul(text),
        Json::List(items) => items.iter().find_map(wrong_within),
        Json::Object(members) => members.iter().enumerate().find_map(|(at, (name, value))| {
            let is_repeated = members.iter().take(at).any(|(earlier, _)| earlier == name);
            let repeated = (Kind::DUPLICATE_FIELD, "Send each name once.".to_owned());
            is_repeated.then_some(repeated).or_else(|| nul(name)).or_else(|| wrong_within(value))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::errors::Errors;
    use crate::testing;

    fn read(text: &str) -> Result<Metadata, String> {
        let mut errors = Errors::default();
        let body = serde_json::from_str(&format!(r#"{{"metadata":{text}}}"#)).unwrap();
        let mut fields = Fields::of(body, &["metadata"], String::new(), None, &mut errors).unwrap();
        let value = fields.take("metadata").unwrap();
        let read = Metadata::read(&mut fields, "metadata", value);
        let told = testing::request("POST", "/v1/invitations", "");
        errors.check(read).map_err(|problem| testing::text(&problem.respond(&told)).to_owned())
    }

    #[test]
    fn an_object_comes_back_as_it_was_sent() {
        for text in [r#"{"z":1,"a":{"b":[true,null,-2,1.5,"\u00e9"]}}"#, "{}", r#"{"n":18446744073709551615}"#] {
            let expected: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(read(text).map(|metadata| shown(&metadata).to_string()), Ok(expected.to_string()), "{text}");
        }
    }

    #[test]
    fn what_could_not_be_stored_or_found_is_refused() {
        let long = |length: usize| format!(r#"{{"a":"{}"}}"#, "x".repeat(length));
        let many: Vec<String> = (0..=MAX_METADATA_NAMES).map(|at| format!(r#""n{at}":1"#)).collect();
        assert!(read(&long(MAX_METADATA - 8)).is_ok());
        for (text, code) in [
            ("[]", "invalid_type"),
            ("\"x\"", "invalid_type"),
            (&long(MAX_METADATA - 7), "invalid_length"),
            (&format!("{{{}}}", many.join(",")), "invalid_length"),
            (r#"{"":1}"#, "invalid_length"),
            (&format!(r#"{{"{}":1}}"#, "n".repeat(MAX_METADATA_NAME + 1)), "invalid_length"),
            (r#"{"a":"\u0000"}"#, "invalid_text"),
            (r#"{"a":{"\u0000":1}}"#, "invalid_text"),
            (r#"{"a":1,"a":2}"#, "duplicate_field"),
            (r#"{"a":[{"b":1,"b":1}]}"#, "duplicate_field"),
        ] {
            let told = read(text).unwrap_err();
            assert!(told.contains(&format!(r#""code":"{code}""#)), "{told}");
        }
    }
}
