//! The report of a comparison: a score, and what the calls would have seen that were not answered alike.

use super::arguments::{CompareArguments, Format};
use super::replay::Outcome;
use crate::cli::{Failure, output};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What became of all calls.
#[derive(Default, Serialize)]
pub(super) struct Report {
    pub(super) calls: usize,
    /// Calls whose placeholders are all known here.
    pub(super) compared: usize,
    pub(super) alike: usize,
    /// What percentage of the compared calls was answered alike, rounded down.
    pub(super) score: usize,
    operations: BTreeMap<String, Operation>,
}

/// The calls of one operation.
#[derive(Default, Serialize)]
struct Operation {
    calls: usize,
    alike: usize,
    /// How many calls were not compared, by the placeholder that nobody knows.
    not_compared: BTreeMap<String, usize>,
    /// What differs, by field.
    differences: BTreeMap<String, Field>,
}

#[derive(Serialize)]
struct Field {
    calls: usize,
    /// What the original answered in the first of them.
    original: String,
    /// What Usher answered there.
    usher: String,
    /// Which it was.
    example: String,
}

impl Report {
    pub(super) fn add(&mut self, operation: &str, name: &str, outcome: Outcome) {
        let entry = self.operations.entry(operation.to_owned()).or_default();
        self.calls += 1;
        entry.calls += 1;
        match outcome {
            Outcome::Alike => {
                entry.alike += 1;
                self.alike += 1;
                self.compared += 1;
            }
            Outcome::Differs { differences } => {
                self.compared += 1;
                for difference in differences {
                    let field = entry.differences.entry(difference.place()).or_insert_with(|| Field {
                        calls: 0,
                        original: difference.expected,
                        usher: difference.actual,
                        example: name.to_owned(),
                    });
                    field.calls += 1;
                }
            }
            Outcome::Unknown { placeholder } => {
                *entry.not_compared.entry(format!("nobody knows {placeholder}")).or_default() += 1;
            }
            Outcome::UnknownPassword => {
                *entry.not_compared.entry("nobody knows the password".to_owned()).or_default() += 1;
            }
        }
        self.score = (self.alike * 100).checked_div(self.compared).unwrap_or(0);
    }

    /// Writes the report to where it is wanted.
    pub(super) fn write(&self, arguments: &CompareArguments) -> Result<(), Failure> {
        let text = match arguments.format {
            Format::Text => self.text(),
            Format::Json => serde_json::to_string_pretty(self)?,
        };
        match &arguments.report {
            None => output::line(text.trim_end()),
            Some(path) => {
                std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
                output::line(&self.summary());
            }
        }
        Ok(())
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for (name, operation) in &self.operations {
            let _ = writeln!(text, "{name}: {} of {} calls alike", operation.alike, operation.calls);
            for (field, found) in &operation.differences {
                let Field { calls, original, usher, example } = found;
                let _ = writeln!(text, "  differs  {field} in {calls}: original {original}, Usher {usher} ({example})");
            }
            for (reason, count) in &operation.not_compared {
                let _ = writeln!(text, "  not compared  {count}: {reason}");
            }
        }
        text + &self.summary() + "\n"
    }

    fn summary(&self) -> String {
        let Self { calls, compared, alike, score, .. } = self;
        format!("{calls} calls, {compared} compared, {alike} alike: {score} %")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_conformance::Difference;

    #[test]
    fn the_score_is_of_what_was_compared() {
        let mut report = Report::default();
        let difference =
            |field: &str| Difference { field: field.to_owned(), expected: "a".to_owned(), actual: "b".to_owned() };
        report.add("invite", "1", Outcome::Alike);
        report.add("invite", "2", Outcome::Unknown { placeholder: "uuid:1".to_owned() });
        let differences = vec![difference("$.rows[0].id"), difference("$.rows[1].id")];
        report.add("invite", "3", Outcome::Differs { differences });
        assert_eq!(report.summary(), "3 calls, 2 compared, 1 alike: 50 %");
        let text = report.text();
        assert!(text.contains("differs  $.rows[].id in 2: original a, Usher b (3)"), "{text}");
        assert!(text.contains("not compared  1: nobody knows uuid:1"), "{text}");
    }
}
