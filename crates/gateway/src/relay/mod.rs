//! Passing a request on to another host, and its answer back, as they are.
//!
//! Nothing here reads a body or decides anything: what an HTTP proxy must take out or add (RFC 9110, section 7.6) is in
//! `fields.rs`, and all the rest passes. A request is sent once; only one that a kept connection has lost before any of
//! it was sent is sent again.

mod fields;
mod tap;

pub(crate) use fields::{forwarded, of_request, without_hops};
pub(crate) use tap::{Body as Seen, Tap, left};

use http::uri::{Authority, PathAndQuery, Scheme};
use http::{Request, Response, Uri, Version};
use hyper::body::{Body, Incoming};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use std::time::Duration;
use thiserror::Error;
use url::Url;

/// How long to wait for a connection.
const CONNECTING: Duration = Duration::from_secs(10);
/// How long an unused connection is kept.
const KEPT: Duration = Duration::from_secs(30);

/// A host that requests are passed on to.
pub(crate) struct Upstream<B> {
    client: Client<HttpsConnector<HttpConnector>, B>,
    scheme: Scheme,
    authority: Authority,
    /// The path that all requests have in common, without a slash at its end.
    base: String,
    patience: Duration,
}

/// Why there is no answer.
#[derive(Debug, Error)]
pub(crate) enum NoAnswer {
    /// The host could not be reached, or broke off.
    #[error("it cannot be reached, or broke off: {0}")]
    Unreachable(String),
    /// The answer took too long.
    #[error("it did not answer in time")]
    Late,
}

impl<B> Upstream<B>
where
    B: Body + Send + Unpin + 'static,
    B::Data: Send,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    /// A host at a base URL, which has to begin to answer within `patience`.
    ///
    /// # Errors
    /// Says why this is no base URL.
    pub(crate) fn new(url: &Url, patience: Duration) -> Result<Self, String> {
        let is_base = matches!(url.scheme(), "http" | "https")
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        if !is_base {
            return Err(
                "the upstream must be a URL such as https://api.example.com, without credentials, query and fragment"
                    .to_owned(),
            );
        }
        let uri: Uri = url.as_str().parse().map_err(|error| format!("{url}: {error}"))?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(format!("{url} names no host"));
        };
        let mut connector = HttpConnector::new();
        connector.set_connect_timeout(Some(CONNECTING));
        connector.set_nodelay(true);
        connector.enforce_http(false);
        let connector = HttpsConnectorBuilder::new()
            .with_provider_and_webpki_roots(rustls::crypto::aws_lc_rs::default_provider())
            .map_err(|error| error.to_string())?
            .https_or_http()
            .enable_http1()
            .wrap_connector(connector);
        let client = Client::builder(TokioExecutor::new())
            .pool_idle_timeout(KEPT)
            .pool_timer(TokioTimer::new())
            .http1_preserve_header_case(true)
            .set_host(false)
            .build(connector);
        let base = url.path().trim_end_matches('/').to_owned();
        Ok(Self { client, scheme, authority, base, patience })
    }

    /// The host with its port, as in a `Host` field.
    pub(crate) const fn authority(&self) -> &Authority {
        &self.authority
    }

    /// Sends a request whose fields are ready, to the path that it has below the base URL.
    pub(crate) async fn send(&self, mut request: Request<B>) -> Result<Response<Incoming>, NoAnswer> {
        let target = request.uri().path_and_query().map_or("/", PathAndQuery::as_str);
        let unreachable = |error: &dyn std::error::Error| NoAnswer::Unreachable(root(error));
        let target: PathAndQuery =
            format!("{}{target}", self.base).parse().map_err(|error: http::uri::InvalidUri| unreachable(&error))?;
        let uri = Uri::builder().scheme(self.scheme.clone()).authority(self.authority.clone()).path_and_query(target);
        *request.uri_mut() = uri.build().map_err(|error| unreachable(&error))?;
        *request.version_mut() = Version::HTTP_11;
        let answered = tokio::time::timeout(self.patience, self.client.request(request)).await;
        answered.map_err(|_elapsed| NoAnswer::Late)?.map_err(|error| unreachable(&error))
    }
}

/// The cause at the bottom of an error, which says what happened.
fn root(error: &dyn std::error::Error) -> String {
    let mut deepest = error;
    while let Some(source) = deepest.source() {
        deepest = source;
    }
    deepest.to_string()
}
