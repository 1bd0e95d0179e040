//! What is known of each operation, and from where: protocol by operation by case.

use crate::{Fixture, Provenance, Suite};
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
pub fn markdown(suite: &Suite) -> String {
    let operations = operations(suite);
    let mut text = HEAD.to_owned();
    let mut protocols: Vec<&str> = operations.iter().map(|operation| operation.protocol).collect();
    protocols.dedup();
    for protocol in protocols {
        let own = || operations.iter().filter(|operation| operation.protocol == protocol);
        let _ =
            writeln!(text, "\n## {protocol}\n\n| operation | documented | inferred | recorded |\n|---|---|---|---|");
        for operation in own() {
            let [documented, inferred, recorded] = Provenance::ALL.map(|provenance| operation.count(provenance));
            let _ = writeln!(text, "| `{}` | {documented} | {inferred} | {recorded} |", operation.name);
        }
        for operation in own() {
            let count = operation.cases.len();
            let _ = writeln!(text, "\n<details><summary>{}: {count} cases</summary>\n", operation.name);
            for case in &operation.cases {
                let title = case.case.title.replace('|', "\\|").replace('<', "&lt;");
                let _ = writeln!(text, "- {title} ({}, answers {})", case.case.provenance.as_str(), case.status());
            }
            text.push_str("\n</details>\n");
        }
    }
    text
}

const HEAD: &str = "# Compatibility matrix

Every case of every operation, and where its facts come from: **documented** by the vendor, **inferred** by us, or **recorded** from the
vendor's own host. All of them pass on both databases: each is a test of its own, and CI fails where one does not. This page is made from the
fixtures; `/docs/compatibility` of a gateway shows the same. `usher conform` tries them on another host ([README.md](README.md#against-another-host)).
";
