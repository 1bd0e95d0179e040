//! The reference of a protocol in the browser, with search, examples and calls that are tried on this gateway. It is
//! drawn by Scalar, which the program carries (`assets/scalar/README.md`). Its page must load nothing from elsewhere.

use super::html::Html;
use usher_adapter_kit::Response;
use utoipa::openapi::OpenApi;

const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The version is part of the address, so that caches can keep the file.
const SCALAR: &str = "/docs/assets/scalar-1.46.4.js";
const START: &str = "/docs/assets/reference.js";

/// Scripts of ours, and what they ask this gateway. Scalar sets styles as it draws.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; \
    img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A file that the page loads.
pub(crate) fn asset(path: &str) -> Option<Response> {
    match path {
        SCALAR => {
            let script = include_bytes!("../../assets/scalar/standalone.js.gz");
            let response = Response::with_body(200, SCRIPT, script.to_vec()).header("content-encoding", "gzip");
            Some(response.header("cache-control", "public, max-age=31536000, immutable"))
        }
        START => Some(
            Response::with_body(200, SCRIPT, include_str!("../../assets/reference.js"))
                .header("cache-control", "no-cache"),
        ),
        _ => None,
    }
}

/// The page of a protocol. Where scripts do not run, it leads to the plain one.
pub(crate) fn page(public: &str, name: &str, document: &OpenApi) -> String {
    let schemes = document.components.as_ref().map(|components| &components.security_schemes);
    let scheme = schemes.and_then(|schemes| schemes.keys().next()).map_or("", String::as_str);
    let data = [("openapi", format!("{public}/openapi/{name}.json")), ("scheme", scheme.to_owned())];
    let mut page = Html::bare(&document.info.title, &data);
    page.raw("<nav><p>").link(&format!("{public}/docs"), "All protocols").raw(" · ");
    page.link(&format!("{public}/docs/{name}/plain"), "Plain page").raw("</p></nav><div id=reference>");
    page.raw("<noscript><p>The reference needs scripts. ");
    page.link(&format!("{public}/docs/{name}/plain"), "The plain page").raw(" does not.</p></noscript></div>");
    page.script(&format!("{public}{SCALAR}")).script(&format!("{public}{START}"));
    page.finish()
}
