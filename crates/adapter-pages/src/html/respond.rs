//! From a page to a response.

use super::STYLE;
use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::sync::LazyLock;
use usher_adapter_kit::Response;
use usher_domain::Locale;

/// Nothing is loaded, only our stylesheet applies, forms go nowhere else, and nobody puts the page into a frame.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    let hash = STANDARD.encode(digest(&SHA256, STYLE.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
});

/// The page as a response.
pub(crate) fn respond(status: u16, locale: Locale, page: &impl askama::Template) -> Response {
    // Our templates render into memory and call nothing that fails.
    let html = page.render().unwrap_or_default();
    guarded(Response::with_body(status, "text/html; charset=utf-8", html)).header("content-language", locale.code())
}

/// The answer to a form that was carried out: the way to the page that shows it, so that it can be loaded again.
pub(crate) fn see_other(address: &str) -> Response {
    guarded(Response::empty(303)).header("location", address)
}

/// The address of a page is a secret: no other site, no cache and no search engine gets to know it.
fn guarded(response: Response) -> Response {
    response
        .header("content-security-policy", POLICY.as_str())
        .header("referrer-policy", "no-referrer")
        .header("x-content-type-options", "nosniff")
        .header("cache-control", "no-store")
        .header("x-robots-tag", "noindex, nofollow")
        .header("vary", "accept-language")
}
