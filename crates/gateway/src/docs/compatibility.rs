//! The compatibility matrix as a page.

use super::html::Html;
use std::sync::LazyLock;
use usher_conformance::matrix::{self, Operation};
use usher_conformance::{Archive, Provenance, Suite};

/// The fixtures that the program carries; none if they cannot be read, which a test rules out.
static SUITE: LazyLock<Option<Suite>> = LazyLock::new(|| Suite::of(Archive::embedded(), None).ok());

/// Every protocol with its operations and their cases.
pub(crate) fn page(public: &str) -> String {
    let mut page = Html::page("Compatibility");
    page.raw("<p class=quiet>").link(&format!("{public}/docs"), "All protocols").raw("</p>");
    page.element("h1", "Compatibility");
    page.markdown(INTRODUCTION);
    let operations = SUITE.as_ref().map(matrix::operations).unwrap_or_default();
    for protocol in operations.chunk_by(|one, other| one.protocol == other.protocol) {
        let name = protocol.first().map_or("", |operation| operation.protocol);
        page.raw("<section><h2 id=\"").text(name).raw("\">").text(name).raw("</h2>");
        page.raw("<table><thead><tr><th>Operation<th>Documented<th>Inferred<th>Recorded</tr></thead><tbody>");
        for operation in protocol {
            page.raw("<tr><td>").link(&format!("#{name}.{}", operation.name), operation.name);
            for provenance in Provenance::ALL {
                page.raw("<td>").text(&operation.count(provenance).to_string());
            }
            page.raw("</tr>");
        }
        page.raw("</tbody></table>");
        for operation in protocol {
            cases(&mut page, operation);
        }
        page.raw("</section>");
    }
    page.finish()
}

fn cases(page: &mut Html, operation: &Operation<'_>) {
    page.raw("<details id=\"").text(operation.protocol).raw(".").text(operation.name).raw("\"><summary>");
    page.text(operation.name).raw("</summary><table><thead><tr><th>Case<th>From<th>Answer</tr></thead><tbody>");
    for fixture in &operation.cases {
        page.raw("<tr><td>").text(&fixture.case.title).raw("<td>").text(fixture.case.provenance.as_str());
        page.raw("<br><span class=quiet>").text(&fixture.case.source).raw("</span><td>").text(fixture.status());
        page.raw("</tr>");
    }
    page.raw("</tbody></table></details>");
}

const INTRODUCTION: &str = "Every case of every operation, and where its facts come from: documented by the vendor, inferred by us, or \
recorded from the vendor's own host. Each is a test that passes on both databases.\n\nTo try them on another host, such as the vendor's \
sandbox: `usher conform`.";
