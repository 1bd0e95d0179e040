//! The pages of no protocol: OpenAPI documents, their human-readable form, and the response where no route matches a
//! path.

use super::State;
use crate::docs;
use usher_adapter_kit::Response;

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
    if path == "/docs" || path == "/docs/" {
        let mut names: Vec<_> = mounts.iter().map(|mount| (mount.adapter.name(), mount.adapter.about())).collect();
        // The API for new clients comes first.
        names.sort_by_key(|(name, _)| *name != "canonical");
        return ("docs", page(docs::index(public.path(), &names)));
    }
    if path == "/docs/compatibility" {
        return ("docs", page(docs::compatibility::page(public.path())));
    }
    match path.strip_prefix("/docs/").and_then(document) {
        Some(document) => ("docs", page(docs::adapter(public.path(), &document))),
        None => ("unknown", not_found()),
    }
}

/// No route matches the path: a plain response in no protocol's shape.
pub(super) fn not_found() -> Response {
    let text = "Nothing is mounted here. The protocols that this gateway speaks are listed at /docs.\n";
    Response::with_body(404, "text/plain; charset=utf-8", text)
}

fn page(html: String) -> Response {
    Response::with_body(200, HTML, html).header("content-security-policy", POLICY)
}
