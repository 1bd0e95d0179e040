//! The pages of no protocol: OpenAPI documents, their human-readable forms, what problems mean, and the response where no
//! route matches a path.

use super::State;
use crate::docs;
use usher_adapter_kit::Response;
use usher_adapter_pages::ICON_SVG;
use utoipa::openapi::OpenApi;

const HTML: &str = "text/html; charset=utf-8";
/// The pages need their own style and nothing else.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The page of a path, with its name for metrics.
pub(super) fn find(state: &State, path: &str) -> (&'static str, Response) {
    let mounts = state.registry.mounts();
    let public = &state.config.public_url;
    let document = |name: &str| {
        let mount = mounts.iter().find(|mount| mount.adapter.name() == name)?;
        Some(usher_adapter_kit::document(&*mount.adapter, &format!("{}{}", public.base(), mount.prefix)))
    };
    if path == "/" {
        return ("docs", Response::empty(302).header("location", format!("{}/docs", public.path())));
    }
    if let Some(name) = path.strip_prefix("/openapi/").and_then(|rest| rest.strip_suffix(".json")) {
        return match document(name) {
            Some(document) => ("openapi", Response::json(200, "application/json", &document)),
            None => ("openapi", not_found()),
        };
    }
    let protocols = || {
        let mut names: Vec<_> = mounts.iter().map(|mount| (mount.adapter.name(), mount.adapter.about())).collect();
        // The API for new clients comes first.
        names.sort_by_key(|(name, _)| *name != "canonical");
        names
    };
    if path == "/docs" || path == "/docs/" {
        return ("docs", page(docs::index(public.path(), &protocols())));
    }
    if path == "/favicon.ico" {
        return ("docs", Response::with_body(200, "image/svg+xml", ICON_SVG).header("cache-control", "max-age=86400"));
    }
    if path == "/llms.txt" {
        let text = docs::llms::text(public.as_str(), &protocols());
        return ("docs", Response::with_body(200, "text/plain; charset=utf-8", text));
    }
    match of_path(path, public.path(), document) {
        Some(response) => ("docs", response),
        None => ("unknown", not_found()),
    }
}

/// What documents one thing.
fn of_path(path: &str, public: &str, document: impl Fn(&str) -> Option<OpenApi>) -> Option<Response> {
    match path {
        "/docs/compatibility" => return Some(page(docs::compatibility::page(public))),
        "/problems" | "/problems/" => return Some(page(docs::problems::index(public))),
        _ => {}
    }
    if let Some(kind) = path.strip_prefix("/problems/") {
        return docs::problems::page(public, kind).map(page);
    }
    let name = path.strip_prefix("/docs/")?;
    if let Some(name) = name.strip_suffix("/plain") {
        return Some(page(docs::adapter(public, &document(name)?)));
    }
    if let Some(asset) = docs::reference::asset(path) {
        return Some(asset);
    }
    let html = docs::reference::page(public, name, &document(name)?);
    Some(Response::with_body(200, HTML, html).header("content-security-policy", docs::reference::POLICY))
}

/// No route matches the path: a plain response in no protocol's shape.
pub(super) fn not_found() -> Response {
    let text = "Nothing is mounted here. The protocols that this gateway speaks are listed at /docs.\n";
    Response::with_body(404, "text/plain; charset=utf-8", text)
}

fn page(html: String) -> Response {
    Response::with_body(200, HTML, html).header("content-security-policy", POLICY)
}
