//! The report of a run.

use super::arguments::{ConformArguments, Format};
use super::judge::{CaseResult, Outcome};
use super::{Failure, junit, output};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Writes the report to where it is wanted.
pub(super) fn write(results: &[CaseResult], arguments: &ConformArguments) -> Result<(), Failure> {
    let report = match arguments.format {
        Format::Text => text(results),
        Format::Json => serde_json::to_string_pretty(results)?,
        Format::Junit => junit::report(&arguments.vendor, results),
    };
    match &arguments.report {
        None => output::line(report.trim_end()),
        Some(path) => {
            std::fs::write(path, report).map_err(|error| format!("{}: {error}", path.display()))?;
            output::line(&summary(results));
        }
    }
    Ok(())
}

/// What differs, then what was skipped by its reasons, then the counts.
fn text(results: &[CaseResult]) -> String {
    let mut text = String::new();
    let mut skipped: BTreeMap<&str, usize> = BTreeMap::new();
    for result in results {
        match &result.outcome {
            Outcome::Passes => {}
            Outcome::Skipped { reason } => *skipped.entry(reason).or_default() += 1,
            Outcome::Silent { reason } => {
                let _ = writeln!(text, "silent   {} ({})\n         {reason}", result.name, result.provenance);
            }
            Outcome::Differs { differences } => {
                let _ = writeln!(text, "differs  {} ({})", result.name, result.provenance);
                for difference in differences {
                    let (field, expected) = (&difference.field, &difference.expected);
                    let _ = writeln!(text, "         {field}: expected {expected}, answered {}", difference.actual);
                }
            }
        }
    }
    let mut reasons: Vec<_> = skipped.into_iter().collect();
    reasons.sort_by_key(|(reason, count)| (std::cmp::Reverse(*count), *reason));
    for (reason, count) in reasons {
        let _ = writeln!(text, "skipped  {count}: {reason}");
    }
    text + &summary(results) + "\n"
}

fn summary(results: &[CaseResult]) -> String {
    let count = |is: fn(&Outcome) -> bool| results.iter().filter(|result| is(&result.outcome)).count();
    let (passes, differs) = (count(|o| matches!(o, Outcome::Passes)), count(|o| matches!(o, Outcome::Differs { .. })));
    let (skipped, silent) =
        (count(|o| matches!(o, Outcome::Skipped { .. })), count(|o| matches!(o, Outcome::Silent { .. })));
    let silent = if silent == 0 { String::new() } else { format!(", {silent} without an answer") };
    format!("{} cases: {passes} pass, {differs} differ, {skipped} skipped{silent}", results.len())
}
