//! What is known of each operation, from where, and whether it holds: protocol by operation by case.

use crate::{CaseResult, Fixture, Provenance, Results, Suite};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The cases of one operation.
#[derive(Clone, Debug)]
pub struct Operation<'a> {
    /// The protocol's name.
    pub protocol: &'a str,
    /// Its own name.
    pub name: &'a str,
    /// Its cases.
    pub cases: Vec<&'a Fixture>,
}

impl Operation<'_> {
    /// How many cases come from there.
    #[must_use]
    pub fn count(&self, provenance: Provenance) -> usize {
        self.cases.iter().filter(|case| case.case.provenance == provenance).count()
    }

    /// How many cases a run has shown to be so.
    fn results(&self, results: &Results, wanted: Option<CaseResult>) -> usize {
        self.cases.iter().filter(|case| results.of(&case.name) == wanted).count()
    }
}

/// Every operation, by protocol and name.
#[must_use]
pub fn operations(suite: &Suite) -> Vec<Operation<'_>> {
    let mut operations: BTreeMap<(&str, &str), Vec<&Fixture>> = BTreeMap::new();
    for fixture in &suite.fixtures {
        operations.entry((fixture.protocol(), fixture.operation())).or_default().push(fixture);
    }
    operations.into_iter().map(|((protocol, name), cases)| Operation { protocol, name, cases }).collect()
}

/// The matrix as a Markdown document: a table of each protocol, and below it the cases of each operation.
#[must_use]
pub fn markdown(suite: &Suite, results: &Results) -> String {
    let operations = operations(suite);
    let mut text = HEAD.to_owned();
    let mut protocols: Vec<&str> = operations.iter().map(|operation| operation.protocol).collect();
    protocols.dedup();
    for protocol in protocols {
        let own = || operations.iter().filter(|operation| operation.protocol == protocol);
        let head = "| operation | documented | inferred | recorded | passes | differs |\n|---|---|---|---|---|---|";
        let _ = writeln!(text, "\n## {protocol}\n\n{head}");
        for operation in own() {
            let [documented, inferred, recorded] = Provenance::ALL.map(|provenance| operation.count(provenance));
            let passes = operation.results(results, Some(CaseResult::Passes));
            let mut differs = operation.results(results, Some(CaseResult::Differs)).to_string();
            match operation.results(results, None) {
                0 => {}
                untried => {
                    let _ = write!(differs, ", {untried} not run");
                }
            }
            let name = operation.name;
            let _ = writeln!(text, "| `{name}` | {documented} | {inferred} | {recorded} | {passes} | {differs} |");
        }
        for operation in own() {
            let count = operation.cases.len();
            let _ = writeln!(text, "\n<details><summary>{}: {count} cases</summary>\n", operation.name);
            for case in &operation.cases {
                let title = case.case.title.replace('|', "\\|").replace('<', "&lt;");
                let result = match results.of(&case.name) {
                    Some(CaseResult::Passes) => "",
                    Some(CaseResult::Differs) => ", **differs**",
                    None => ", not run",
                };
                let provenance = case.case.provenance.as_str();
                let _ = writeln!(text, "- {title} ({provenance}, answers {}{result})", case.status());
            }
            text.push_str("\n</details>\n");
        }
    }
    text
}

const HEAD: &str = "# Compatibility matrix

Every case of every operation, and where its facts come from: **documented** by the vendor, **inferred** by us, or **recorded** from the
vendor's own host. A case passes where it does on both databases, and differs where it does not on one of them. This page is made from the fixtures and from
[results.txt](results.txt), which a run of all fixtures writes; CI fails where a run gives other results. `/docs/compatibility` of a gateway shows the same. `usher conform` tries them on another host ([README.md](README.md#against-another-host)).
";
