//! Where the pages are: paths below the prefix that the console is mounted at.

use form_urlencoded::Serializer;
use usher_adapter_kit::Request;

/// The path of a page as a browser has to ask for it.
pub(crate) fn of(request: &Request, path: &str) -> String {
    let host_onwards = request.base.split_once("://").map_or("", |(_, rest)| rest);
    let prefix = host_onwards.find('/').and_then(|at| host_onwards.get(at..)).unwrap_or_default();
    format!("{prefix}{path}")
}

/// A path with a query; parameters without a value are left out.
pub(crate) fn query(path: &str, query: &[(&str, &str)]) -> String {
    let mut text = Serializer::new(String::new());
    text.extend_pairs(query.iter().filter(|(_, value)| !value.is_empty()));
    let query = text.finish();
    let separator = if query.is_empty() { "" } else { "?" };
    format!("{path}{separator}{query}")
}
