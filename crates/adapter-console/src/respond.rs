//! From a page to a response, with the headers that keep it to itself.

use crate::address;
use askama::Template;
use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::sync::LazyLock;
use usher_adapter_kit::{Request, Response};
use usher_adapter_pages::Theme;
use usher_domain::Refusal;

/// The stylesheet, which stands in every page.
pub(crate) const STYLE: &str = include_str!("../templates/style.css");

/// Nothing is loaded but our script and our icon, only our stylesheet applies (and that of the organization, see [`branded`]), nothing that stands in a page runs, forms and
/// the script ask nobody else, and nobody frames the page.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "default-src 'none'; style-src {}; script-src 'self'; connect-src 'self'; img-src 'self'; \
         form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        hashed(STYLE)
    )
});

/// A stylesheet, as a policy names it.
fn hashed(style: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(digest(&SHA256, style.as_bytes())))
}

/// The same response, whose page may stand in the colors of an organization and show its logo.
pub(crate) fn branded(mut response: Response, theme: &Theme) -> Response {
    let policies = response.headers.iter_mut().filter(|(name, _)| name == "content-security-policy");
    for (_, policy) in policies {
        if let Some(style) = &theme.style {
            *policy = policy.replacen("; script-src", &format!(" {}; script-src", hashed(style)), 1);
        }
        if theme.logo.is_some() {
            *policy = policy.replacen("img-src 'self'", "img-src 'self' data:", 1);
        }
    }
    response
}

/// The page as a response.
pub(crate) fn page(status: u16, page: &impl Template) -> Response {
    // Our templates render into memory and call nothing that fails.
    let html = page.render().unwrap_or_default();
    guarded(Response::with_body(status, "text/html; charset=utf-8", html))
}

/// A table as a file to be stored.
pub(crate) fn csv(text: String, name: &str) -> Response {
    let response = Response::with_body(200, "text/csv; charset=utf-8", text);
    guarded(response).header("content-disposition", format!("attachment; filename=\"{name}\""))
}

/// The way to another page of the console.
pub(crate) fn see_other(request: &Request, path: &str) -> Response {
    guarded(Response::empty(303)).header("location", address::of(request, path))
}

/// The page of a refusal, with the wait where there is one.
pub(crate) fn refused(response: Response, refusal: &Refusal) -> Response {
    match refusal.retry_after() {
        Some(seconds) => response.header("retry-after", seconds.to_string()),
        None => response,
    }
}

/// What is shown belongs to one person: no cache keeps it. The referrer stays within, so that a browser says truly where
/// a form comes from.
fn guarded(response: Response) -> Response {
    response
        .header("content-security-policy", POLICY.as_str())
        .header("referrer-policy", "same-origin")
        .header("x-content-type-options", "nosniff")
        .header("cache-control", "no-store")
        .header("x-robots-tag", "noindex, nofollow")
}
