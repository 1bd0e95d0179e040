//! A JSON schema as a table of its members.

use super::html::Html;
use serde_json::Value;

/// How deep tables nest: deeper members are named by their type only.
const DEPTH: usize = 4;

/// The table of a schema, folded away.
pub(super) fn table(page: &mut Html, document: &Value, schema: &Value) {
    page.raw("<details><summary>").text(&kind(document, schema)).raw("</summary>");
    rows(page, document, schema, DEPTH);
    page.raw("</details>");
}

fn rows(page: &mut Html, document: &Value, schema: &Value, depth: usize) {
    let schema = resolve(document, schema);
    let inner = schema.get("items").map_or(schema, |items| resolve(document, items));
    for variant in ["oneOf", "anyOf", "allOf"] {
        for part in inner.get(variant).and_then(Value::as_array).into_iter().flatten() {
            if depth > 0 && resolve(document, part).get("type").and_then(Value::as_str) != Some("null") {
                rows(page, document, part, depth - 1);
            }
        }
    }
    let Some(members) = inner.get("properties").and_then(Value::as_object) else { return };
    let required: Vec<&str> =
        inner.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    page.raw("<table><thead><tr><th>Member<th>Kind<th>Meaning</tr></thead><tbody>");
    for (name, member) in members {
        page.raw("<tr><td><code>").text(name).raw("</code><td>").text(&kind(document, member));
        if required.contains(&name.as_str()) {
            page.raw(", always");
        }
        let description = member.get("description").and_then(Value::as_str).unwrap_or_default();
        page.raw("<td>").inline(description);
        if depth > 0 && has_members(document, member) {
            table_below(page, document, member, depth - 1);
        }
        page.raw("</tr>");
    }
    page.raw("</tbody></table>");
}

fn table_below(page: &mut Html, document: &Value, schema: &Value, depth: usize) {
    page.raw("<details><summary>Members</summary>");
    rows(page, document, schema, depth);
    page.raw("</details>");
}

fn has_members(document: &Value, schema: &Value) -> bool {
    let schema = resolve(document, schema);
    let inner = schema.get("items").map_or(schema, |items| resolve(document, items));
    ["properties", "oneOf", "anyOf", "allOf"].iter().any(|key| inner.get(key).is_some())
}

/// The kind of a schema in a few words.
fn kind(document: &Value, schema: &Value) -> String {
    let resolved = resolve(document, schema);
    if let Some(items) = resolved.get("items") {
        return format!("array of {}", kind(document, items));
    }
    if let Some(variants) = resolved.get("oneOf").or_else(|| resolved.get("anyOf")).and_then(Value::as_array) {
        return variants.iter().map(|variant| kind(document, variant)).collect::<Vec<_>>().join(" or ");
    }
    let word = |value: &Value| value.as_str().unwrap_or("any").to_owned();
    let kind = match resolved.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().map(word).collect::<Vec<_>>().join(" or "),
        Some(kind) => word(kind),
        None => "any".to_owned(),
    };
    match resolved.get("format").and_then(Value::as_str) {
        Some(format) => format!("{kind} ({format})"),
        None => kind,
    }
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
    target.and_then(|pointer| document.pointer(pointer)).unwrap_or(schema)
}
