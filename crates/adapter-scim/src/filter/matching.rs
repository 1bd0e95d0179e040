//! Asking a filter of a resource as it is written.

use super::{Attribute, Filter, Operator};
use serde_json::{Map, Value};

/// Attributes whose letter case counts (RFC 7643 section 3.1).
const EXACT: [&str; 3] = ["id", "externalid", "$ref"];

impl Filter {
    /// Whether it holds for a resource, or for an element of a list.
    pub(crate) fn matches(&self, resource: &Value) -> bool {
        match self {
            Self::And(one, other) => one.matches(resource) && other.matches(resource),
            Self::Or(one, other) => one.matches(resource) || other.matches(resource),
            Self::Not(inner) => !inner.matches(resource),
            Self::Element(name, inner) => match member(resource, name) {
                Some(Value::Array(items)) => items.iter().any(|item| inner.matches(item)),
                Some(one) => inner.matches(one),
                None => false,
            },
            Self::Present(attribute) => values(resource, attribute).into_iter().any(is_present),
            Self::Compare(attribute, operator, wanted) => {
                let found = values(resource, attribute);
                match (operator, wanted) {
                    (Operator::Equal, Value::Null) => !found.into_iter().any(is_present),
                    (Operator::NotEqual, Value::Null) => found.into_iter().any(is_present),
                    (Operator::NotEqual, _) => {
                        !found.into_iter().any(|value| compares(attribute, Operator::Equal, value, wanted))
                    }
                    _ => found.into_iter().any(|value| compares(attribute, *operator, value, wanted)),
                }
            }
        }
    }
}

/// The values of an attribute: the parts of its elements where it is a list; their `value` where no part is named.
fn values<'a>(resource: &'a Value, Attribute { name, part }: &Attribute) -> Vec<&'a Value> {
    let Some(found) = member(resource, name) else { return Vec::new() };
    let items = if let Value::Array(items) = found { items.as_slice() } else { std::slice::from_ref(found) };
    let of = |item: &'a Value| match (item, part) {
        (Value::Object(_), Some(part)) => member(item, part),
        (Value::Object(object), None) => find(object, "value").or(Some(item)),
        (plain, None) => Some(plain),
        (_, Some(_)) => None,
    };
    items.iter().filter_map(of).collect()
}

fn member<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    value.as_object().and_then(|object| find(object, name))
}

fn find<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    object.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

fn is_present(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(object) => !object.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

fn compares(attribute: &Attribute, operator: Operator, value: &Value, wanted: &Value) -> bool {
    let (value, wanted) = match (value, wanted) {
        (Value::String(value), Value::String(wanted)) => {
            let name = attribute.part.as_deref().unwrap_or(&attribute.name);
            if EXACT.contains(&name) {
                (value.clone(), wanted.clone())
            } else {
                (value.to_lowercase(), wanted.to_lowercase())
            }
        }
        // Entra sends booleans as texts.
        (Value::Bool(value), Value::String(wanted)) => (value.to_string(), wanted.to_ascii_lowercase()),
        (value, wanted) => {
            return match operator {
                Operator::Equal => value == wanted,
                _ => false,
            };
        }
    };
    match operator {
        Operator::Equal => value == wanted,
        Operator::NotEqual => value != wanted,
        Operator::Contains => value.contains(&wanted),
        Operator::StartsWith => value.starts_with(&wanted),
        Operator::EndsWith => value.ends_with(&wanted),
        Operator::Greater => value > wanted,
        Operator::GreaterOrEqual => value >= wanted,
        Operator::Less => value < wanted,
        Operator::LessOrEqual => value <= wanted,
    }
}

#[cfg(test)]
mod tests {
    use crate::filter::parse;
    use serde_json::json;

    #[test]
    fn filters_hold_as_the_document_says() {
        let user = json!({
            "id": "Ab1", "userName": "Ada@Acme.example", "active": true, "name": {"familyName": "O'Malley"},
            "emails": [{"value": "ada@acme.example", "type": "work", "primary": true}, {"value": "a@home.example", "type": "home"}],
            "meta": {"lastModified": "2026-11-20T12:00:00.000Z"}, "nickName": null,
        });
        for (filter, holds) in [
            (r#"userName eq "ada@acme.EXAMPLE""#, true),
            (r#"urn:ietf:params:scim:schemas:core:2.0:User:userName sw "ada""#, true),
            (r#"id eq "ab1""#, false),
            (r#"id eq "Ab1""#, true),
            (r#"name.familyName co "O'Malley""#, true),
            (r"title pr", false),
            (r"nickName pr", false),
            (r"title eq null", true),
            (r"active eq true", true),
            (r#"active eq "False""#, false),
            (r"active ne false", true),
            (r#"emails eq "a@home.example""#, true),
            (r#"emails[type eq "work" and value co "@acme"]"#, true),
            (r#"emails[type eq "home" and value co "@acme"]"#, false),
            (r#"emails.type eq "home" and emails.value co "@acme""#, true),
            (r#"emails.value ne "a@home.example""#, false),
            (r#"meta.lastModified ge "2026-11-20T00:00:00Z""#, true),
            (r#"meta.lastModified lt "2026-11-20T00:00:00Z""#, false),
            (r#"not (userName ew ".example") or title pr"#, false),
            (r"active gt 3", false),
        ] {
            assert_eq!(parse(filter).unwrap().matches(&user), holds, "{filter}");
        }
    }
}
