//! Sending one message: resolve, judge, connect to what was judged, sign, read a little of the answer.

mod fetch;

use crate::addresses::may_be_called;
use crate::names::{Names, SystemNames};
use crate::settings::SenderSettings;
use crate::signature;
use crate::target::{self, Host, Target};
use async_trait::async_trait;
use std::io::Read;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use usher_engine::ports::{JudgedAnswer, JudgedCall, SentWebhook, UrlRefusal, WebhookMessage, WebhookSender};

/// How much of an answer is read and kept, in bytes.
const ANSWER: u64 = 1024;
/// The most addresses of a name that are tried.
const ADDRESSES: usize = 8;

/// Sends messages over HTTP.
pub struct HttpSender {
    settings: SenderSettings,
    names: Arc<dyn Names>,
    tls: ureq::tls::TlsConfig,
}

impl HttpSender {
    /// A sender that resolves names as the machine does.
    #[must_use]
    pub fn new(settings: SenderSettings) -> Self {
        Self::with_names(settings, Arc::new(SystemNames))
    }

    /// A sender with a resolver of its own.
    #[must_use]
    pub fn with_names(settings: SenderSettings, names: Arc<dyn Names>) -> Self {
        let tls = ureq::tls::TlsConfig::builder()
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
            .build();
        Self { settings, names, tls }
    }

    async fn call(&self, message: WebhookMessage) -> Result<(u16, String), String> {
        let target = self.read(&message.url).map_err(|refusal| refusal.to_string())?;
        let began = Instant::now();
        let resolved = tokio::time::timeout(self.settings.timeout, self.addresses(&target)).await;
        let addresses = resolved.or(Err("the name could not be resolved in time".to_owned()))??;
        let left = self.settings.timeout.saturating_sub(began.elapsed());
        let agent = self.agent(Pinned(addresses), left);
        let posted = tokio::task::spawn_blocking(move || post(&agent, &target.uri, &message));
        posted.await.map_err(|error| error.to_string())?
    }

    fn read(&self, url: &str) -> Result<Target, UrlRefusal> {
        target::parse(url, self.settings.allow_http, &self.settings.allow_private)
    }

    /// The addresses that will be connected to. One that must not be called spoils them all.
    async fn addresses(&self, target: &Target) -> Result<Vec<SocketAddr>, String> {
        let found: Vec<IpAddr> = match &target.host {
            Host::Address(address) => vec![*address],
            Host::Name(name) => self.names.addresses(name).await?,
        };
        if found.is_empty() {
            return Err("the name has no address".to_owned());
        }
        if !found.iter().all(|address| may_be_called(*address, &self.settings.allow_private)) {
            return Err("the name leads to a private, local or reserved network".to_owned());
        }
        Ok(found.into_iter().take(ADDRESSES).map(|address| SocketAddr::new(address, target.port)).collect())
    }

    fn agent(&self, pinned: Pinned, timeout: Duration) -> ureq::Agent {
        let config = Config::builder()
            .timeout_global(Some(timeout.max(Duration::from_millis(1))))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .proxy(None)
            .user_agent(concat!("Usher/", env!("CARGO_PKG_VERSION")))
            .max_response_header_size(16 * 1024)
            .tls_config(self.tls.clone())
            .build();
        ureq::Agent::with_parts(config, DefaultConnector::default(), pinned)
    }
}

#[async_trait]
impl WebhookSender for HttpSender {
    fn check(&self, url: &str) -> Result<(), UrlRefusal> {
        self.read(url).map(|_| ())
    }

    async fn send(&self, message: WebhookMessage) -> SentWebhook {
        let began = Instant::now();
        let called = self.call(message).await;
        let took = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
        match called {
            Ok((status, body)) => SentWebhook { answer: Ok(status), body, took },
            Err(reason) => SentWebhook { answer: Err(reason), body: String::new(), took },
        }
    }

    async fn fetch(&self, call: JudgedCall) -> Result<JudgedAnswer, String> {
        self.judged(call).await
    }
}

/// Leads every name to the addresses that were judged.
#[derive(Debug)]
struct Pinned(Vec<SocketAddr>);

impl Resolver for Pinned {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let mut addresses = self.empty();
        self.0.iter().for_each(|address| addresses.push(*address));
        Ok(addresses)
    }
}

fn post(agent: &ureq::Agent, uri: &Uri, message: &WebhookMessage) -> Result<(u16, String), String> {
    let seconds = message.at.seconds();
    let request = agent
        .post(uri)
        .header("content-type", "application/json")
        .header("webhook-id", &message.event.id)
        .header("webhook-timestamp", seconds.to_string())
        .header("webhook-signature", signature::of(&message.secrets, &message.event.id, seconds, &message.event.body));
    let mut response = request.send(message.event.body.as_slice()).map_err(|error| error.to_string())?;
    let mut body = Vec::new();
    // The status is the answer. A body that does not come, or does not end, changes nothing about it.
    let _ = response.body_mut().as_reader().take(ANSWER).read_to_end(&mut body);
    Ok((response.status().as_u16(), String::from_utf8_lossy(&body).into_owned()))
}

#[cfg(test)]
mod tests;
