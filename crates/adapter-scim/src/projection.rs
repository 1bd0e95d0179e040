//! Which attributes an answer has (RFC 7644 section 3.9).

use crate::filter::without_schema;
use serde_json::{Map, Value};
use usher_adapter_kit::Request;

/// What an answer has in any case.
const ALWAYS: [&str; 2] = ["schemas", "id"];

/// Which attributes an answer has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Projection {
    only: Vec<String>,
    without: Vec<String>,
}

impl Projection {
    pub(crate) fn of(request: &Request) -> Self {
        let names = |parameter: &str| {
            let sent = request.query_value(parameter).unwrap_or_default();
            let names = sent.split(',').map(str::trim).filter(|name| !name.is_empty());
            names.take(100).map(|name| without_schema(name).to_ascii_lowercase()).collect()
        };
        Self { only: names("attributes"), without: names("excludedAttributes") }
    }

    /// Whether an attribute is part of the answer.
    pub(crate) fn has(&self, name: &str) -> bool {
        let named = |list: &[String]| list.iter().any(|one| one == name || one.split('.').next() == Some(name));
        if self.only.is_empty() { !self.without.iter().any(|one| one == name) } else { named(&self.only) }
    }

    /// The resource with these attributes.
    pub(crate) fn apply(&self, resource: Value) -> Value {
        let Value::Object(object) = resource else { return resource };
        if self.only.is_empty() && self.without.is_empty() {
            return Value::Object(object);
        }
        let kept = object.into_iter().filter_map(|(name, value)| {
            let lower = name.to_ascii_lowercase();
            if ALWAYS.contains(&&*lower) {
                return Some((name, value));
            }
            self.has(&lower).then(|| (name, self.within(&lower, value)))
        });
        Value::Object(kept.collect())
    }

    /// An attribute with those of its parts that are asked for.
    fn within(&self, name: &str, value: Value) -> Value {
        let prefix = format!("{name}.");
        let parts = |list: &[String]| -> Vec<String> {
            list.iter().filter_map(|one| one.strip_prefix(&prefix)).map(str::to_owned).collect()
        };
        let whole = self.only.iter().any(|one| one == name);
        let (only, without) = (if whole { Vec::new() } else { parts(&self.only) }, parts(&self.without));
        let narrow = |object: Map<String, Value>| {
            let keeps = |part: &str| {
                let part = part.to_ascii_lowercase();
                if self.only.is_empty() { !without.contains(&part) } else { only.is_empty() || only.contains(&part) }
            };
            Value::Object(object.into_iter().filter(|(part, _)| keeps(part)).collect())
        };
        match value {
            Value::Object(object) => narrow(object),
            Value::Array(items) => {
                let item = |item| if let Value::Object(object) = item { narrow(object) } else { item };
                Value::Array(items.into_iter().map(item).collect())
            }
            plain => plain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn projected(only: &[&str], without: &[&str]) -> Value {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let resource = json!({"id": "1", "userName": "a", "name": {"givenName": "A", "familyName": "B"}, "emails": [{"value": "x", "type": "work"}]});
        Projection { only: names(only), without: names(without) }.apply(resource)
    }

    #[test]
    fn attributes_and_their_parts_are_picked_and_left_out() {
        assert_eq!(projected(&["username"], &[]), json!({"id": "1", "userName": "a"}));
        assert_eq!(projected(&["name.givenname"], &[]), json!({"id": "1", "name": {"givenName": "A"}}));
        assert_eq!(projected(&["emails.value"], &["id"]), json!({"id": "1", "emails": [{"value": "x"}]}));
        let without = json!({"id": "1", "name": {"givenName": "A"}, "emails": [{"value": "x", "type": "work"}]});
        assert_eq!(projected(&[], &["username", "id", "name.familyname"]), without);
    }
}
