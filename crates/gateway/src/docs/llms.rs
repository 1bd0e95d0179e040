//! `/llms.txt`: what is here, for programs that read (llmstxt.org).

use super::problems;
use std::fmt::Write;
use usher_adapter_canonical::problem_kinds;
use usher_adapter_kit::openapi::About;

/// The text. Addresses are absolute: what is read is passed on without where it came from.
pub(crate) fn text(base: &str, adapters: &[(&'static str, About)]) -> String {
    let mut text = "# Usher\n\n> Invites people into organizations: one engine behind a canonical API and the invitation \
        APIs of four vendors, on this server.\n\nNew clients use the canonical API with `Authorization: Bearer <key>`. \
        Send an `Idempotency-Key` with what changes something, and repeat it with the same request. Lists have a \
        `next_cursor`, which is the `cursor` of the next page. Errors are problem details (RFC 9457) with a `code`.\n\n## APIs\n\n"
        .to_owned();
    // Writing into a text does not fail.
    for (name, about) in adapters {
        let _ = writeln!(text, "- [{}]({base}/docs/{name}/plain): OpenAPI at {base}/openapi/{name}.json", about.title);
    }
    let _ =
        writeln!(text, "- [Compatibility]({base}/docs/compatibility): every case of every operation, with its source");
    text.push_str("\n## Problems\n\n");
    for kind in problem_kinds() {
        let _ = writeln!(text, "- [{}]({}): {} {}", kind.code, problems::address(base, &kind), kind.cause, kind.remedy);
    }
    text
}
