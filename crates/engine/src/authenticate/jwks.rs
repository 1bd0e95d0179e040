//! The keys of an issuer: fixed, or from a JWK set (RFC 7517) that is read again when it may have rotated.

use super::issuers::{Algorithm, IssuerSettings, KeySource};
use crate::incident;
use jsonwebtoken::DecodingKey;
use jsonwebtoken::jwk::{Jwk, PublicKeyUse};
use serde::Deserialize;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, RwLock};
use usher_domain::{Fault, Timestamp};

/// How long a set is used without looking for a new one, in milliseconds.
const FRESH: i64 = 600_000;
/// How soon after a reading an unknown key id may cause another, in milliseconds: a flood of forged key ids must not
/// become a flood of requests to the issuer.
const CALM: i64 = 10_000;
/// The same while the keys could not be read even once: nobody gets in meanwhile.
const RETRY: i64 = 1_000;
/// The largest set that is read, in bytes.
const MAX_SET: u64 = 256 * 1024;

type Keys = Vec<(Option<String>, Arc<DecodingKey>)>;

pub(super) struct KeyRing {
    source: KeySource,
    algorithm: Algorithm,
    last: RwLock<Option<Reading>>,
    /// Held while the keys are read. Whoever finds its key in the last reading does not wait for it.
    reading: Mutex<()>,
}

struct Reading {
    at: Timestamp,
    /// `None` while the keys could not be read even once.
    keys: Option<Arc<Keys>>,
}

impl KeyRing {
    pub(super) fn new(settings: &IssuerSettings) -> Self {
        Self {
            source: settings.keys.clone(),
            algorithm: settings.algorithm,
            last: RwLock::new(None),
            reading: Mutex::new(()),
        }
    }

    /// The key of an id, or the only one if the token names none.
    pub(super) async fn key(&self, id: Option<&str>, now: Timestamp) -> Result<Option<Arc<DecodingKey>>, Fault> {
        if let Some(answer) = self.known(id, now).await {
            return answer;
        }
        // One reader at a time; who waited finds what the first one read.
        let _reading = self.reading.lock().await;
        if let Some(answer) = self.known(id, now).await {
            return answer;
        }
        let keys = match self.load().await {
            Ok(keys) => Some(Arc::new(keys)),
            Err(reason) => {
                tracing::warn!(reason, "the keys of an issuer could not be read");
                // Keys that were good a while ago are better than shutting everybody out.
                self.last.read().await.as_ref().and_then(|last| last.keys.clone())
            }
        };
        *self.last.write().await = Some(Reading { at: now, keys: keys.clone() });
        keys.map(|keys| find(&keys, id)).ok_or(Fault::Unavailable)
    }

    /// What the last reading answers, unless it is time for another one.
    async fn known(&self, id: Option<&str>, now: Timestamp) -> Option<Result<Option<Arc<DecodingKey>>, Fault>> {
        let last = self.last.read().await;
        let last = last.as_ref()?;
        // A clock that was set back makes an age negative, and the keys are read again.
        let within = |span: i64| (0..span).contains(&(now.millis() - last.at.millis()));
        let Some(keys) = &last.keys else { return within(RETRY).then_some(Err(Fault::Unavailable)) };
        let found = find(keys, id);
        let settled = if found.is_some() { self.is_fixed() || within(FRESH) } else { within(CALM) };
        settled.then_some(Ok(found))
    }

    const fn is_fixed(&self) -> bool {
        matches!(self.source, KeySource::Secret(_) | KeySource::Pem(_))
    }

    async fn load(&self) -> Result<Keys, String> {
        let fixed = |key: DecodingKey| vec![(None, Arc::new(key))];
        let text = match &self.source {
            KeySource::Secret(secret) => return Ok(fixed(DecodingKey::from_secret(secret.expose().as_bytes()))),
            KeySource::Pem(pem) => return self.pem_key(pem).map(fixed),
            KeySource::JwksFile(path) => read_file(path.clone()).await?,
            KeySource::JwksUrl(url) => fetch(url.clone()).await?,
        };
        let set: Set = serde_json::from_str(&text).map_err(|error| format!("not a JWK set: {error}"))?;
        // Keys of kinds that are not understood are passed over (RFC 7517 section 5), not a reason to refuse the set.
        let understood = set.keys.into_iter().filter_map(|key| serde_json::from_value::<Jwk>(key).ok());
        Ok(understood.filter_map(|jwk| self.jwk_key(&jwk)).collect())
    }

    /// Whether a key that is given in PEM format is one.
    pub(super) fn check(&self) -> Result<(), String> {
        match &self.source {
            KeySource::Pem(pem) => self.pem_key(pem).map(|_key| ()),
            KeySource::Secret(_) | KeySource::JwksFile(_) | KeySource::JwksUrl(_) => Ok(()),
        }
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

    /// A key of the set, if it is one for signatures of the issuer's algorithm. A symmetric key in a set is never
    /// used: whoever can read the set could sign with it.
    fn jwk_key(&self, jwk: &Jwk) -> Option<(Option<String>, Arc<DecodingKey>)> {
        let key = DecodingKey::from_jwk(jwk).ok()?;
        let common = &jwk.common;
        let signs = matches!(common.public_key_use, None | Some(PublicKeyUse::Signature));
        let named = self.algorithm.in_a_set().filter(|named| common.key_algorithm.is_none_or(|said| said == *named));
        let usable = signs && named.is_some() && key.family() == self.algorithm.for_library().family();
        usable.then(|| (common.key_id.clone(), Arc::new(key)))
    }
}

/// A JWK set before its keys are understood.
#[derive(Deserialize)]
struct Set {
    keys: Vec<serde_json::Value>,
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
