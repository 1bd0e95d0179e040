//! From a page to a response.

use super::{Layout, STYLE};
use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::sync::LazyLock;
use usher_adapter_kit::Response;
use usher_domain::Locale;

/// Our stylesheet, as a policy names it.
static OURS: LazyLock<String> = LazyLock::new(|| hashed(STYLE));

/// The policy of pages that are no organization's.
static POLICY: LazyLock<String> = LazyLock::new(|| policy(None, false));

/// Nothing is loaded but our script and our icon, the script asks nobody for anything, only our stylesheet and that of the
/// organization apply, forms go nowhere else, and nobody puts the page into a frame. A logo is allowed where one stands in
/// the page.
fn policy(style: Option<&str>, with_image: bool) -> String {
    let ours = OURS.as_str();
    let own = style.map(|style| format!(" {}", hashed(style))).unwrap_or_default();
    let images = if with_image { " data:" } else { "" };
    format!(
        "default-src 'none'; style-src {ours}{own}; script-src 'self'; img-src 'self'{images}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
}

fn hashed(style: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(digest(&SHA256, style.as_bytes())))
}

/// A page that is no organization's as a response.
pub(crate) fn respond(status: u16, locale: Locale, page: &impl askama::Template) -> Response {
    rendered(status, locale, &POLICY, page)
}

/// A page whose form goes on to a page that asks where forms come from: browsers say so with this policy only, and to our own
/// pages alone.
pub(crate) fn handing_on(status: u16, locale: Locale, page: &impl askama::Template) -> Response {
    let mut response = respond(status, locale, page);
    for (_, policy) in response.headers.iter_mut().filter(|(name, _)| name == "referrer-policy") {
        "same-origin".clone_into(policy);
    }
    response
}

/// The page of an organization, which stands in this frame, as a response.
pub(crate) fn branded(status: u16, layout: &Layout, page: &impl askama::Template) -> Response {
    let with_image = layout.brand.as_ref().is_some_and(|brand| brand.logo.is_some());
    rendered(status, layout.texts.locale(), &policy(layout.own_style.as_deref(), with_image), page)
}

fn rendered(status: u16, locale: Locale, policy: &str, page: &impl askama::Template) -> Response {
    // Our templates render into memory and call nothing that fails.
    let html = page.render().unwrap_or_default();
    let response = Response::with_body(status, "text/html; charset=utf-8", html);
    guarded(response, policy).header("content-language", locale.code())
}

/// The answer to a form that was carried out: the way to the page that shows it, so that it can be loaded again.
pub(crate) fn see_other(address: &str) -> Response {
    guarded(Response::empty(303), &POLICY).header("location", address)
}

/// The address of a page is a secret: no other site, no cache and no search engine gets to know it.
fn guarded(response: Response, policy: &str) -> Response {
    response
        .header("content-security-policy", policy)
        .header("referrer-policy", "no-referrer")
        .header("x-content-type-options", "nosniff")
        .header("cache-control", "no-store")
        .header("x-robots-tag", "noindex, nofollow")
        .header("vary", "accept-language")
}
