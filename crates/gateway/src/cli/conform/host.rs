//! The host that is asked.

use http::uri::Authority;
use http::{HeaderName, HeaderValue, Method, Request, Uri};
use std::fmt::{self, Display, Formatter};
use std::io::Read;
use std::time::Duration;
use ureq::Proxy;
use ureq::tls::{RootCerts, TlsConfig};
use url::Url;
use usher_conformance::FilledRequest;

/// The longest answer that is read, in bytes.
const LONGEST: u64 = 16 * 1024 * 1024;

/// A host.
pub(in crate::cli) struct Host {
    agent: ureq::Agent,
    base: String,
    /// The host in it with its port.
    authority: String,
}

/// What it answered.
pub(in crate::cli) struct Reply {
    pub(in crate::cli) status: u16,
    pub(in crate::cli) headers: Vec<(String, String)>,
    pub(in crate::cli) body: Vec<u8>,
}

/// Why there is no answer.
pub(in crate::cli) enum Unasked {
    /// The request cannot be written by an HTTP library.
    Unwritable(String),
    /// The host did not answer.
    Silent(String),
}

impl Host {
    /// A host that is asked by way of the proxy of the environment, if there is one.
    pub(in crate::cli) fn new(base: &Url, timeout: Duration) -> Self {
        Self::by(base, timeout, Proxy::try_from_env())
    }

    /// A host of this process, which no proxy stands before.
    pub(in crate::cli) fn own(base: &Url, timeout: Duration) -> Self {
        Self::by(base, timeout, None)
    }

    fn by(base: &Url, timeout: Duration, proxy: Option<Proxy>) -> Self {
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::WebPki)
            .unversioned_rustls_crypto_provider(std::sync::Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
            .build();
        let agent = ureq::Agent::config_builder()
            .tls_config(tls)
            .proxy(proxy)
            .timeout_global(Some(timeout))
            .http_status_as_error(false)
            .max_redirects(0)
            .allow_non_standard_methods(true)
            .user_agent(concat!("usher-conform/", env!("CARGO_PKG_VERSION")))
            .accept_encoding("identity")
            .build()
            .new_agent();
        let authority = base.authority().to_owned();
        Self { agent, base: base.as_str().trim_end_matches('/').to_owned(), authority }
    }

    pub(in crate::cli) fn ask(&self, request: &FilledRequest) -> Result<Reply, Unasked> {
        let unwritable = |error: &dyn Display| Unasked::Unwritable(error.to_string());
        // Anything else than a path could name another host, as `@other.example/` does behind this one.
        if !request.target.starts_with('/') {
            return Err(Unasked::Unwritable(format!("its target does not begin with a slash: {}", request.target)));
        }
        let target = format!("{}{}", self.base, request.target);
        let uri: Uri = target.parse().map_err(|error: http::uri::InvalidUri| unwritable(&error))?;
        if uri.authority().map(Authority::as_str) != Some(self.authority.as_str()) {
            return Err(Unasked::Unwritable(format!("its target is on another host: {}", request.target)));
        }
        let method = Method::from_bytes(request.method.as_bytes()).map_err(|error| unwritable(&error))?;
        let mut built = Request::builder().method(method).uri(uri);
        for (name, value) in &request.headers {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(|error| unwritable(&error))?;
            let value =
                HeaderValue::from_bytes(&usher_conformance::latin1(value)).map_err(|error| unwritable(&error))?;
            built = built.header(name, value);
        }
        let silent = |error: ureq::Error| Unasked::Silent(error.to_string());
        let answered = if request.body.is_empty() {
            self.agent.run(built.body(()).map_err(|error| unwritable(&error))?).map_err(silent)?
        } else {
            let request = built.body(request.body.clone()).map_err(|error| unwritable(&error))?;
            self.agent.run(request).map_err(silent)?
        };
        let headers = answered.headers().iter();
        let headers = headers
            .map(|(name, value)| (name.as_str().to_owned(), usher_conformance::characters(value.as_bytes())))
            .collect();
        let status = answered.status().as_u16();
        let mut body = Vec::new();
        let read = answered.into_body().into_with_config().limit(LONGEST).reader().read_to_end(&mut body);
        read.map_err(|error| Unasked::Silent(error.to_string()))?;
        Ok(Reply { status, headers, body })
    }
}

impl Display for Host {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_that_names_another_host_is_not_asked() {
        let other = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        other.set_nonblocking(true).unwrap();
        let host = Host::own(&Url::parse("http://127.0.0.1:9").unwrap(), Duration::from_secs(1));
        let address = other.local_addr().unwrap();
        for target in [format!("@{address}/x"), format!("http://{address}/x"), "x".to_owned(), String::new()] {
            let request = FilledRequest { method: "GET".to_owned(), target, headers: Vec::new(), body: Vec::new() };
            let asked = host.ask(&request);
            assert!(matches!(asked, Err(Unasked::Unwritable(_))), "{}", request.target);
        }
        assert!(other.accept().is_err());
    }
}
