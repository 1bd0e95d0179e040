//! What became of each case when all were run on each database: a line of it each, in the order of names. Must never say that a
//! case passes which no run has shown.

use std::collections::BTreeMap;
use std::fmt::Write;

/// What the file begins with.
const HEAD: &str =
    "# What became of each case on each database, written by a run of all fixtures (README.md, \"Running them\").\n";

/// What became of a case on one database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseResult {
    /// The answer was as expected.
    Passes,
    /// It was not.
    Differs,
}

/// The outcomes of a run, by the names of cases and of databases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results(BTreeMap<String, BTreeMap<String, CaseResult>>);

impl Results {
    /// Notes what became of a case.
    pub fn note(&mut self, case: &str, database: &str, result: CaseResult) {
        self.0.entry(case.to_owned()).or_default().insert(database.to_owned(), result);
    }

    /// What became of a case on all databases: `None` if no run has tried it.
    #[must_use]
    pub fn of(&self, case: &str) -> Option<CaseResult> {
        let databases = self.0.get(case)?;
        let differs = databases.is_empty() || databases.values().any(|result| *result == CaseResult::Differs);
        Some(if differs { CaseResult::Differs } else { CaseResult::Passes })
    }

    /// The results as they stand in a file; lines that are none are nobody's results.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut results = Self::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut words = line.split(' ');
            let Some(case) = words.next().filter(|case| !case.is_empty()) else { continue };
            for (database, result) in words.filter_map(|word| word.split_once('=')) {
                let result = if result == "passes" { CaseResult::Passes } else { CaseResult::Differs };
                results.note(case, database, result);
            }
        }
        results
    }

    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (case, databases) in &self.0 {
            text.push_str(case);
            for (database, result) in databases {
                let word = match result {
                    CaseResult::Passes => "passes",
                    CaseResult::Differs => "differs",
                };
                let _ = write!(text, " {database}={word}");
            }
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_passes_only_where_it_does_on_every_database() {
        let mut results = Results::default();
        results.note("a/b/1", "sqlite", CaseResult::Passes);
        results.note("a/b/1", "postgres", CaseResult::Passes);
        results.note("a/b/2", "sqlite", CaseResult::Passes);
        results.note("a/b/2", "postgres", CaseResult::Differs);
        let read = Results::parse(&results.text());
        assert_eq!(read, results);
        assert_eq!(read.of("a/b/1"), Some(CaseResult::Passes));
        assert_eq!(read.of("a/b/2"), Some(CaseResult::Differs));
        assert_eq!(read.of("a/b/3"), None);
    }
}
