//! Where the pages are: paths below the prefix that the console is mounted at.

use form_urlencoded::Serializer;
use usher_adapter_kit::Request;

/// Where everybody comes to after signing in.
pub(crate) const OVERVIEW: &str = "/console/overview";

/// Where whoever has a key of the installation comes to.
pub(crate) const OPERATOR: &str = "/console/operator";

/// Whether a path is a page for whoever has a key of the installation.
pub(crate) fn is_operators(path: &str) -> bool {
    path.strip_prefix(OPERATOR).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The path of a page as a browser has to ask for it.
pub(crate) fn of(request: &Request, path: &str) -> String {
    let host_onwards = request.base.split_once("://").map_or("", |(_, rest)| rest);
    let prefix = host_onwards.find('/').and_then(|at| host_onwards.get(at..)).unwrap_or_default();
    format!("{prefix}{path}")
}

/// A page of the console to go on to, with its query, if a text is the address of one: nobody is led elsewhere.
pub(crate) fn inside(text: &str) -> &str {
    let (path, query) = text.split_once('?').unwrap_or((text, ""));
    let is_query = query.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~%&=+*!'(),:;@/?".contains(&b));
    if is_page(path) && is_query { text } else { "" }
}

/// Whether a text is the path of a page of the console.
pub(crate) fn is_page(path: &str) -> bool {
    let is_path = path.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-'));
    path.starts_with("/console/") && is_path && !path.contains("//")
}

/// The page of the console at an absolute address, if it is one of the console that was asked.
pub(crate) fn page_of(request: &Request, address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let path = rest.get(rest.find('/')?..)?.strip_prefix(&of(request, ""))?;
    let page = inside(path);
    (!page.is_empty()).then(|| page.to_owned())
}

/// A path with a query; parameters without a value are left out.
pub(crate) fn query(path: &str, query: &[(&str, &str)]) -> String {
    let mut text = Serializer::new(String::new());
    text.extend_pairs(query.iter().filter(|(_, value)| !value.is_empty()));
    let query = text.finish();
    let separator = if query.is_empty() { "" } else { "?" };
    format!("{path}{separator}{query}")
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn the_way_on_leads_nowhere_else() {
        for page in [
            "/console/members",
            "/console/invitations?q=a%40b.example&status=pending",
            "/console/invitations?q=a+b&page=https://evil.example",
            "/console/members/0197f069-bd91-76c8-bfd0-5e287b932da7",
        ] {
            assert_eq!(inside(page), page);
        }
        for elsewhere in [
            "",
            "https://evil.example",
            "//evil.example",
            "/console",
            "/console/\\evil",
            "/console//evil",
            "/console/members#x",
            "/console/members?x=\"",
            "/console/members?x=\r\nLocation: https://evil.example",
            "/console/members?x= y",
            "/console/../v1",
            "/v1/x",
            "?/console/x",
        ] {
            assert_eq!(inside(elsewhere), "", "{elsewhere}");
        }
    }
}
