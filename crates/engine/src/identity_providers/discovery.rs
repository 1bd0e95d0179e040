//! What a provider says of itself (OpenID Connect Discovery): read when it is needed, and again after a while.

use super::settings::ProviderSettings;
use crate::authenticate::IdTokenVerifier;
use crate::fetch::{self, CallPolicy};
use crate::ports::Clock;
use serde::Deserialize;
use std::sync::Arc;
use tokio::sync::{Mutex, RwLock};
use usher_domain::Timestamp;

/// How long a document is used, in milliseconds.
const FRESH: i64 = 600_000;
/// How soon after a failure it is tried again, in milliseconds: a provider that is down must not be asked by everybody.
const CALM: i64 = 3_000;
/// The largest document that is read, in bytes.
const LARGEST: u64 = 256 * 1024;

/// The last document of a provider.
#[derive(Default)]
pub(super) struct Discovery {
    last: RwLock<Option<Reading>>,
    /// Held while it is read.
    reading: Mutex<()>,
}

struct Reading {
    at: Timestamp,
    has_failed: bool,
    /// What was read last, now or before.
    metadata: Option<Arc<Metadata>>,
}

/// What is needed of a document.
pub(super) struct Metadata {
    pub(super) authorization_endpoint: String,
    pub(super) token_endpoint: String,
    /// Where the address is asked for that an ID token leaves out.
    pub(super) user_info_endpoint: Option<String>,
    /// Whether our secret goes into the form instead of the header.
    pub(super) posts_secret: bool,
    /// Whether every answer names its issuer (RFC 9207).
    pub(super) names_issuer: bool,
    pub(super) tokens: IdTokenVerifier,
}

#[derive(Deserialize)]
struct Document {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    userinfo_endpoint: Option<String>,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl Discovery {
    /// The document; `None` where it was never read and cannot be read now.
    pub(super) async fn metadata(
        &self,
        settings: &ProviderSettings,
        reach: &CallPolicy,
        clock: &dyn Clock,
    ) -> Option<Arc<Metadata>> {
        if let Some(known) = self.known(clock).await {
            return known;
        }
        // One reader at a time; those that waited find what the first one read.
        let _reading = self.reading.lock().await;
        if let Some(known) = self.known(clock).await {
            return known;
        }
        let read = read(settings, reach).await;
        let mut last = self.last.write().await;
        let before = last.take().and_then(|before| before.metadata);
        let has_failed = read.is_err();
        let metadata = match read {
            Ok(metadata) => Some(Arc::new(metadata)),
            Err(reason) => {
                tracing::warn!(provider = settings.provider.id, reason, "an identity provider could not be read");
                before
            }
        };
        *last = Some(Reading { at: clock.now(), has_failed, metadata: metadata.clone() });
        metadata
    }

    /// What was read, unless another reading is due.
    async fn known(&self, clock: &dyn Clock) -> Option<Option<Arc<Metadata>>> {
        let last = self.last.read().await;
        let last = last.as_ref()?;
        let span = if last.has_failed { CALM } else { FRESH };
        let age = clock.now().millis() - last.at.millis();
        (0..span).contains(&age).then(|| last.metadata.clone())
    }
}

/// Reads the document now.
pub(super) async fn read(settings: &ProviderSettings, reach: &CallPolicy) -> Result<Metadata, String> {
    let url = format!("{}/.well-known/openid-configuration", settings.issuer.trim_end_matches('/'));
    let text = fetch::get(reach, url, None, LARGEST).await?;
    let document: Document = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    // A document that names another issuer would let one provider speak for another.
    if document.issuer != settings.issuer {
        return Err("its document names another issuer".to_owned());
    }
    let endpoints = [&document.authorization_endpoint, &document.token_endpoint, &document.jwks_uri];
    if !endpoints.into_iter().chain(&document.userinfo_endpoint).all(|endpoint| is_safe(endpoint, &settings.issuer)) {
        return Err("its document names an address that cannot be called".to_owned());
    }
    let methods = document.token_endpoint_auth_methods_supported.unwrap_or_default();
    let has = |method: &str| methods.iter().any(|known| known == method);
    Ok(Metadata {
        authorization_endpoint: document.authorization_endpoint,
        token_endpoint: document.token_endpoint,
        user_info_endpoint: document.userinfo_endpoint,
        posts_secret: has("client_secret_post") && !has("client_secret_basic"),
        names_issuer: document.authorization_response_iss_parameter_supported,
        tokens: IdTokenVerifier::new(settings.tokens(document.jwks_uri), settings.email_verified, reach.clone()),
    })
}

/// HTTPS, as the issuer; plain HTTP only of an issuer that is reached so itself, which is one on this machine. Nothing in
/// it may end the header or the attribute that it stands in.
fn is_safe(endpoint: &str, issuer: &str) -> bool {
    let is_secure =
        endpoint.starts_with("https://") || (issuer.starts_with("http://") && endpoint.starts_with("http://"));
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>#\\".contains(&byte);
    is_secure && endpoint.len() <= 2_000 && endpoint.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endpoints_are_as_safe_as_their_issuer() {
        let safe = |endpoint: &str| is_safe(endpoint, "https://id.example");
        assert!(safe("https://id.example/authorize?a=1") && !safe("http://id.example/authorize"));
        assert!(is_safe("http://127.0.0.1:9/a", "http://127.0.0.1:9"));
        for endpoint in
            ["", "javascript:alert(1)", "https://a/\"", "https://a/\r\nx: y", "https://a/ b", "https://a/#b"]
        {
            assert!(!safe(endpoint), "{endpoint}");
        }
    }
}
