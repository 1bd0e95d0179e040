//! The redirect to the path with its trailing slash (assumed: Django's `APPEND_SLASH`, with every method).
//!
//! Most clients repeat a redirected POST as a GET; that they end with a list and status 200 is how the vendor's server
//! treats them, not a slip.

use crate::EXACT;
use crate::media::HTML;
use usher_adapter_kit::{Adapter, Method, Request, Response, Template};

/// Whether the path would be one of ours with a slash behind it. It is not missing where it need not be there.
pub(crate) fn is_missing(adapter: &impl Adapter, request: &Request) -> bool {
    if request.path.ends_with('/') {
        return false;
    }
    let served = |path: &str, method: Option<&Method>| {
        adapter.operations().iter().map(|operation| operation.descriptor()).any(|descriptor| {
            let fits = Template::parse(descriptor.path).is_ok_and(|template| template.matches(path, EXACT).is_some());
            fits && method.is_none_or(|method| descriptor.method == *method)
        })
    };
    served(&format!("{}/", request.path), None) && !served(&request.path, Some(&request.method))
}

/// The answer, which names the path only, below the host and with the query.
pub(crate) fn redirect(request: &Request) -> Response {
    let below_scheme = request.base.split_once("://").map_or(request.base.as_str(), |(_, rest)| rest);
    let prefix = below_scheme.find('/').and_then(|at| below_scheme.get(at..)).unwrap_or_default();
    let mark = if request.query.is_empty() { "" } else { "?" };
    let location = format!("{}{}/{mark}{}", prefix.trim_end_matches('/'), request.path, request.query);
    Response::with_body(301, HTML, "").header("location", location)
}

/// Whether a response is that answer.
pub(crate) fn is_redirect(response: &Response) -> bool {
    response.status == 301
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{header, request};
    use crate::{ApexscoreAdapter, COLLECTION, COLLECTION_WITHOUT_SLASH, Settings};

    fn screened(adapter: &ApexscoreAdapter, method: &str, target: &str) -> Option<String> {
        let mut request = request(method, target, "");
        request.base = "https://gateway.example:8080/main".to_owned();
        let response = adapter.intercept(&request, false)?;
        assert_eq!((response.status, response.body.len()), (301, 0));
        Some(header(&response, "location").to_owned())
    }

    #[test]
    fn every_method_is_sent_to_the_path_with_a_slash() {
        let adapter = ApexscoreAdapter::new(Settings::default());
        for method in ["GET", "POST", "PUT", "OPTIONS"] {
            assert_eq!(
                screened(&adapter, method, "/api/v1/organization-invitations?page=2&x=%20").as_deref(),
                Some("/main/api/v1/organization-invitations/?page=2&x=%20"),
            );
        }
        let item = screened(&adapter, "GET", "/api/v1/organization-invitations/a%2Fb");
        assert_eq!(item.as_deref(), Some("/main/api/v1/organization-invitations/a%2Fb/"));
        for path in [COLLECTION, "/api/v1/Organization-invitations", "/api/v1/organizations", "/api/v1"] {
            assert_eq!(screened(&adapter, "GET", path), None, "{path}");
        }
    }

    #[test]
    fn a_post_can_be_served_without_a_slash() {
        let adapter = ApexscoreAdapter::new(Settings { serve_post_without_slash: true, ..Settings::default() });
        assert_eq!(screened(&adapter, "POST", COLLECTION_WITHOUT_SLASH), None);
        assert!(screened(&adapter, "GET", COLLECTION_WITHOUT_SLASH).is_some());
        assert!(adapter.operations().iter().any(|it| it.descriptor().path == COLLECTION_WITHOUT_SLASH));
    }
}
