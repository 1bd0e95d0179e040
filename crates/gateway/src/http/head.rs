//! The head of a request: what is known of it before its body.

use super::origin::Origin;
use crate::registry::RouteMatch;
use actix_web::HttpRequest;
use usher_adapter_kit::{Headers, Method, PathParameters, Request};

/// What is known of a request before its body.
pub(super) struct Head<'a> {
    pub(super) http: &'a HttpRequest,
    pub(super) origin: &'a Origin,
    pub(super) method: Method,
    pub(super) request_id: &'a str,
}

impl Head<'_> {
    /// A request before its body is read.
    pub(super) fn request(&self, found: &RouteMatch<'_>, parameters: PathParameters) -> Request {
        Request {
            method: self.method.clone(),
            path: found.path.to_owned(),
            query: self.http.uri().query().unwrap_or_default().to_owned(),
            base: format!("{}{}", self.origin.base(), found.mount.prefix),
            headers: headers(self.http, self.origin),
            parameters,
            body: Vec::new(),
            client: self.origin.client,
            request_id: self.request_id.to_owned(),
        }
    }
}

fn headers(http: &HttpRequest, origin: &Origin) -> Headers {
    let mut headers = Headers::default();
    headers.push(":method", http.method().as_str());
    if let Some(scheme) = origin.scheme {
        headers.push(":scheme", scheme);
    }
    for (name, value) in http.headers() {
        headers.push(name.as_str(), value.as_bytes());
    }
    headers
}
