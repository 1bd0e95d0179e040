//! The keys of an issuer: fixed, or from a JWK set (RFC 7517) that is read again when it may have rotated.

use super::issuers::{Algorithm, IssuerSettings, KeySource};
use crate::incident;
use jsonwebtoken::DecodingKey;
use jsonwebtoken::jwk::{Jwk, JwkSet};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::RwLock;
use usher_domain::Fault;

/// How long a set is used without looking for a new one.
const FRESH: Duration = Duration::from_mins(10);
/// How soon after a reading an unknown key id may cause another: a flood of forged key ids must not become a flood of
/// requests to the issuer.
const CALM: Duration = Duration::from_secs(10);
/// The largest set that is read, in bytes.
const MAX_SET: u64 = 256 * 1024;

pub(super) struct KeyRing {
    source: KeySource,
    algorithm: Algorithm,
    read: RwLock<Option<Reading>>,
}

struct Reading {
    at: Instant,
    keys: Vec<(Option<String>, Arc<DecodingKey>)>,
}

impl KeyRing {
    pub(super) fn new(settings: &IssuerSettings) -> Self {
        Self { source: settings.keys.clone(), algorithm: settings.algorithm, read: RwLock::new(None) }
    }

    /// The key of an id, or the only one if the token names none.
    pub(super) async fn key(&self, id: Option<&str>) -> Result<Option<Arc<DecodingKey>>, Fault> {
        if let Some(reading) = &*self.read.read().await {
            let found = find(&reading.keys, id);
            let age = reading.at.elapsed();
            if (found.is_some() && (age < FRESH || self.is_fixed())) || (found.is_none() && age < CALM) {
                return Ok(found);
            }
        }
        // One reader at a time; who waited finds what the first one read.
        let mut slot = self.read.write().await;
        if let Some(reading) = slot.as_ref().filter(|reading| reading.at.elapsed() < CALM) {
            return Ok(find(&reading.keys, id));
        }
        match self.load().await {
            Ok(keys) => {
                let found = find(&keys, id);
                *slot = Some(Reading { at: Instant::now(), keys });
                Ok(found)
            }
            Err(reason) => {
                tracing::warn!(reason, "the keys of an issuer could not be read");
                // Keys that were good a while ago are better than shutting everybody out.
                match slot.as_mut() {
                    Some(reading) => {
                        reading.at = Instant::now();
                        Ok(find(&reading.keys, id))
                    }
                    None => Err(Fault::Unavailable),
                }
            }
        }
    }

    const fn is_fixed(&self) -> bool {
        matches!(self.source, KeySource::Secret(_) | KeySource::Pem(_))
    }

    async fn load(&self) -> Result<Vec<(Option<String>, Arc<DecodingKey>)>, String> {
        let fixed = |key: DecodingKey| vec![(None, Arc::new(key))];
        let text = match &self.source {
            KeySource::Secret(secret) => return Ok(fixed(DecodingKey::from_secret(secret.expose().as_bytes()))),
            KeySource::Pem(pem) => return self.pem_key(pem).map(fixed),
            KeySource::JwksFile(path) => read_file(path.clone()).await?,
            KeySource::JwksUrl(url) => fetch(url.clone()).await?,
        };
        let set: JwkSet = serde_json::from_str(&text).map_err(|error| format!("not a JWK set: {error}"))?;
        Ok(set.keys.iter().filter_map(|jwk| self.jwk_key(jwk)).collect())
    }

    fn pem_key(&self, pem: &str) -> Result<DecodingKey, String> {
        let pem = pem.as_bytes();
        match self.algorithm {
            Algorithm::Hs256 => return Err("HS256 takes a secret, not a public key".to_owned()),
            Algorithm::Rs256 => DecodingKey::from_rsa_pem(pem),
            Algorithm::Es256 => DecodingKey::from_ec_pem(pem),
            Algorithm::EdDsa => DecodingKey::from_ed_pem(pem),
        }
        .map_err(|error| error.to_string())
    }

    /// A key of the set, if it is one for the issuer's algorithm. A symmetric key in a set is never used: whoever can
    /// read the set could sign with it.
    fn jwk_key(&self, jwk: &Jwk) -> Option<(Option<String>, Arc<DecodingKey>)> {
        let key = DecodingKey::from_jwk(jwk).ok()?;
        let usable = self.algorithm != Algorithm::Hs256 && key.family() == self.algorithm.for_library().family();
        usable.then(|| (jwk.common.key_id.clone(), Arc::new(key)))
    }
}

fn find(keys: &[(Option<String>, Arc<DecodingKey>)], id: Option<&str>) -> Option<Arc<DecodingKey>> {
    match (id, keys) {
        (_, [(None, only)]) | (None, [(_, only)]) => Some(Arc::clone(only)),
        (Some(_), _) => keys.iter().find(|(known, _)| known.as_deref() == id).map(|(_, key)| Arc::clone(key)),
        (None, _) => None,
    }
}

async fn read_file(path: String) -> Result<String, String> {
    blocking(move || std::fs::read_to_string(path).map_err(|error| error.to_string())).await
}

async fn fetch(url: String) -> Result<String, String> {
    blocking(move || {
        let tls = ureq::tls::TlsConfig::builder()
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
            .build();
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(10)))
            .max_redirects(0)
            .tls_config(tls)
            .build()
            .into();
        let mut response = agent.get(&url).call().map_err(|error| error.to_string())?;
        response.body_mut().with_config().limit(MAX_SET).read_to_string().map_err(|error| error.to_string())
    })
    .await
}

async fn blocking(work: impl FnOnce() -> Result<String, String> + Send + 'static) -> Result<String, String> {
    tokio::task::spawn_blocking(work).await.map_err(|error| {
        let _ = incident::internal(&error.to_string());
        error.to_string()
    })?
}
