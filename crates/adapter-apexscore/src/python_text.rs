//! Values and texts as Python shows and reads them, which the vendor's messages and rules rest on (assumed: Django REST
//! framework's behaviour).
//!
//! Must never fail: what Python cannot read is `None`.

use serde_json::{Number, Value};
use std::fmt::Write;
use std::str::FromStr;
use usher_domain::{InvitationToken, MailedToken, ShownToken};

/// The name of the value's type.
pub(crate) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "NoneType",
        Value::Bool(_) => "bool",
        Value::Number(number) if number.is_f64() => "float",
        Value::Number(_) => "int",
        Value::String(_) => "str",
        Value::Array(_) => "list",
        Value::Object(_) => "dict",
    }
}

/// `str(value)`.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            let mut shown = String::new();
            represent(value, &mut shown);
            shown
        }
    }
}

/// `repr(value)`; the depth is bounded by the parser.
fn represent(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("None"),
        Value::Bool(true) => out.push_str("True"),
        Value::Bool(false) => out.push_str("False"),
        Value::Number(number) => out.push_str(&shown_number(number)),
        Value::String(text) => represent_text(text, out),
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                represent(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (at, (name, member)) in members.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                represent_text(name, out);
                out.push_str(": ");
                represent(member, out);
            }
            out.push('}');
        }
    }
}

fn represent_text(text: &str, out: &mut String) {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    out.push(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => out.extend(['\\', c]),
            c if c.is_control() => {
                // Writing to a text cannot fail.
                let _ = write!(out, "\\x{:02x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push(quote);
}

/// Rust switches to exponents where Python does, but writes `1e16` for Python's `1e+16` and `1e-5` for `1e-05`.
fn shown_number(number: &Number) -> String {
    let Some(float) = number.as_f64().filter(|_| number.is_f64()) else { return number.to_string() };
    let shown = format!("{float:?}");
    match shown.split_once('e') {
        Some((digits, power)) => {
            let (sign, power) = power.strip_prefix('-').map_or(('+', power), |power| ('-', power));
            format!("{digits}e{sign}{power:0>2}")
        }
        None => shown,
    }
}

/// `str.strip()`.
pub(crate) fn strip(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c))
}

/// A UUID in the forms that `uuid.UUID` takes: 32 hexadecimal digits in either letter case, with or without hyphens,
/// braces, `urn:` and `uuid:`.
pub(crate) fn uuid<T: FromStr>(text: &str) -> Option<T> {
    let text = text.replace("urn:", "").replace("uuid:", "");
    let digits = text.trim_matches(['{', '}']).replace('-', "");
    let sound = digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    if sound { digits.parse().ok() } else { None }
}

/// The token of an invitation: one that replies show, which is a UUID, or that of the link in a mail, which is longer.
pub(crate) fn invitation_token(text: &str) -> Option<InvitationToken> {
    let shown = uuid(text).map(|id| InvitationToken::Shown(ShownToken(id)));
    shown.or_else(|| MailedToken::parse(text).map(InvitationToken::Mailed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use usher_domain::OrganizationId;

    #[test]
    fn values_are_shown_as_python_shows_them() {
        for (value, text) in [
            (json!("a'b"), "a'b"),
            (json!(true), "True"),
            (json!(1), "1"),
            (json!(1.0), "1.0"),
            (json!(1e16), "1e+16"),
            (json!(1.5e-7), "1.5e-07"),
            (json!(0.0001), "0.0001"),
            (json!([1, "a'b", null, "\u{1}\n"]), r#"[1, "a'b", None, '\x01\n']"#),
            (json!({"a": {"b": 1.0}, "c": "\"'"}), r#"{'a': {'b': 1.0}, 'c': '"\''}"#),
        ] {
            assert_eq!(shown(&value), text);
        }
    }

    #[test]
    fn uuids_come_in_many_forms() {
        let plain = "e8e912b6-ba9b-4c3a-bb4f-d04bdc370843";
        for text in [
            plain,
            "E8E912B6BA9B4C3ABB4FD04BDC370843",
            "{e8e912b6-ba9b-4c3a-bb4f-d04bdc370843}",
            "urn:uuid:e8e912b6-ba9b-4c3a-bb4f-d04bdc370843",
        ] {
            assert_eq!(uuid(text).map(OrganizationId).unwrap().to_string(), plain);
        }
        for text in ["", "x", "e8e912b6", "é8e912b6-ba9b-4c3a-bb4f-d04bdc37084", &plain[1..]] {
            assert!(uuid(text).map(OrganizationId).is_none(), "{text}");
        }
    }
}
