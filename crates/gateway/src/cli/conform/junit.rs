//! The report as `JUnit` XML, in the form that CI servers read.

use super::judge::{CaseResult, Outcome};
use std::fmt::Write;

pub(super) fn report(vendor: &str, results: &[CaseResult]) -> String {
    let failed = results.iter().filter(|result| result.differs()).count();
    let skipped = results.iter().filter(|result| matches!(result.outcome, Outcome::Skipped { .. })).count();
    let total = results.len();
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    let vendor = escaped(vendor);
    let counts = format!("tests=\"{total}\" failures=\"{failed}\" skipped=\"{skipped}\" errors=\"0\"");
    let _ = writeln!(xml, "<testsuites {counts}>\n<testsuite name=\"{vendor}\" {counts}>");
    for result in results {
        let (class, name) = result.name.rsplit_once('/').unwrap_or((&vendor, &result.name));
        let _ = write!(xml, "<testcase classname=\"{}\" name=\"{}\"", escaped(class), escaped(name));
        let _ = match &result.outcome {
            Outcome::Passes => writeln!(xml, "/>"),
            Outcome::Skipped { reason } => writeln!(xml, "><skipped message=\"{}\"/></testcase>", escaped(reason)),
            Outcome::Silent { reason } => writeln!(xml, "><failure message=\"{}\"/></testcase>", escaped(reason)),
            Outcome::Differs { differences } => {
                let line = |found: &usher_conformance::Difference| {
                    format!("{}: expected {}, answered {}\n", found.field, found.expected, found.actual)
                };
                let lines: String = differences.iter().map(line).collect();
                writeln!(xml, "><failure message=\"the answer differs\">{}</failure></testcase>", escaped(&lines))
            }
        };
    }
    xml + "</testsuite>\n</testsuites>\n"
}

/// A text for an attribute or between tags; characters that XML has no way to write are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push('\n'),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}
