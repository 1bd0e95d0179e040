//! Answers for people.

use super::table::Table;
use serde_json::Value;
use usher_domain::text::tidied;

/// A list as a table, with these columns: each a heading and where it stands in an entry.
pub(super) fn listed(answer: &Value, columns: &[(&'static str, &str)]) -> String {
    let entries = answer.as_array().map(Vec::as_slice).unwrap_or_default();
    if entries.is_empty() {
        return "nothing found".to_owned();
    }
    let rows = entries.iter().map(|entry| columns.iter().map(|(_, pointer)| cell(entry, pointer)).collect());
    Table::new(columns.iter().map(|(heading, _)| *heading).collect(), rows.collect()).to_string()
}

/// What stands in an entry, on one line: a list of grants as their codes or names.
pub(super) fn cell(entry: &Value, pointer: &str) -> String {
    let text = match entry.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(grants)) => grants.iter().map(name_of).collect::<Vec<_>>().join(", "),
        None | Some(Value::Null) => String::new(),
        Some(other) => other.to_string(),
    };
    // Names are of strangers: nothing in them may move the cursor of a terminal or turn the direction of the line.
    tidied(&text)
}

fn name_of(grant: &Value) -> String {
    let named = ["/name", "/code", "/id"].iter().find_map(|pointer| grant.pointer(pointer)?.as_str());
    named.or_else(|| grant.as_str()).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nothing_in_a_name_moves_the_cursor() {
        let entry = json!({ "name": "a\u{1b}[2Jb\u{9b}c\u{202e}d" });
        assert_eq!(cell(&entry, "/name"), "a [2Jb c d");
    }
}
