//! What the `type` of a problem leads to: why it happens and what to do about it.

use super::html::Html;
use usher_adapter_canonical::{ProblemKind, problem_kinds};

/// The list of all kinds.
pub(crate) fn index(public: &str) -> String {
    let mut page = Html::page("Problems");
    page.raw("<p class=quiet>").link(&format!("{public}/docs"), "All protocols").raw("</p>");
    page.element("h1", "Problems");
    page.markdown(
        "Errors of the canonical API are problem details (RFC 9457). `code` is for programs and never changes its \
         meaning; `detail` says what to do next. The protocols of vendors have errors of their own.",
    );
    page.raw("<table><thead><tr><th>Status<th>Code<th>Title</tr></thead><tbody>");
    for kind in problem_kinds() {
        page.raw("<tr><td>").text(&kind.status.to_string()).raw("<td>");
        page.link(&address(public, &kind), kind.code).raw("<td>").text(kind.title).raw("</tr>");
    }
    page.raw("</tbody></table>");
    page.finish()
}

/// The page of a kind, by the last part of its `type`; `None` if there is no such kind.
pub(crate) fn page(public: &str, slug: &str) -> Option<String> {
    let kind = problem_kinds().find(|kind| slug_of(kind) == slug)?;
    let mut page = Html::page(kind.title);
    page.raw("<p class=quiet>").link(&format!("{public}/problems"), "All problems").raw("</p>");
    page.element("h1", kind.title);
    page.raw("<p class=call><b>").text(&kind.status.to_string()).raw("</b> <code>").text(kind.code).raw("</code></p>");
    page.element("h2", "Why it happens").markdown(kind.cause);
    page.element("h2", "What to do").markdown(kind.remedy);
    Some(page.finish())
}

/// Where the page of a kind is.
pub(crate) fn address(public: &str, kind: &ProblemKind) -> String {
    format!("{public}/problems/{}", slug_of(kind))
}

fn slug_of(kind: &ProblemKind) -> String {
    kind.code.replace('_', "-")
}
