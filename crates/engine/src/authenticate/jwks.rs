//! The keys of an issuer: fixed, or from a JWK set (RFC 7517) that is read again when it may have rotated.

use super::issuer_settings::{Algorithm, IssuerSettings, KeySource};
use super::key_set::KeySet;
use crate::fetch::{self, CallPolicy};
use crate::ports::Clock;
use jsonwebtoken::DecodingKey;
use std::sync::Arc;
use tokio::sync::{Mutex, RwLock};
use usher_domain::{Fault, Timestamp};

/// How long a set is used without looking for a new one, in milliseconds.
const FRESH: i64 = 600_000;
/// How soon after a reading a token that no key fits may cause another, in milliseconds: a flood of forged tokens must
/// not become a flood of requests to the issuer, and a key that was replaced must not lock everybody out for long.
const CALM: i64 = 3_000;
/// The same while the keys have never been read: no token can be verified until then.
const RETRY: i64 = 1_000;
/// The largest set that is read, in bytes.
const MAX_SET: u64 = 256 * 1024;

pub(super) struct KeyRing {
    source: KeySource,
    algorithm: Algorithm,
    reach: CallPolicy,
    last: RwLock<Option<Reading>>,
    /// Held while the keys are read. A caller that finds its key in the last reading does not wait for it.
    reading: Mutex<()>,
}

struct Reading {
    /// Counts the readings.
    number: u64,
    at: Timestamp,
    /// `None` while the keys have never been read.
    keys: Option<Arc<KeySet>>,
}

/// The keys that a token may be signed with.
pub(super) struct Candidates {
    /// The reading that they are of.
    reading: u64,
    pub(super) keys: Vec<Arc<DecodingKey>>,
}

impl IssuerSettings {
    /// Checks a configured key; one that is read or fetched later is not checked here. The error says what is wrong
    /// with it.
    pub fn check(&self) -> Result<(), String> {
        KeyRing::new(self).check()
    }

    /// Whether the file of the keys can be read and has one that can be used, where there is such a file.
    pub fn check_file(&self) -> Result<(), String> {
        let KeySource::JwksFile(path) = &self.keys else { return Ok(()) };
        let text = std::fs::read_to_string(path).map_err(|error| format!("cannot read {path}: {error}"))?;
        match KeySet::parse(&text, self.algorithm) {
            Ok(keys) if keys.is_empty() => Err(format!("{path} has no key for signatures by the algorithm")),
            Ok(_) => Ok(()),
            Err(error) => Err(format!("{path} is {error}")),
        }
    }
}

impl KeyRing {
    pub(super) fn new(settings: &IssuerSettings) -> Self {
        Self::within(settings, CallPolicy::Trusted)
    }

    /// The same for an issuer whose addresses may not be the operator's.
    pub(super) fn within(settings: &IssuerSettings, reach: CallPolicy) -> Self {
        Self {
            source: settings.keys.clone(),
            algorithm: settings.algorithm,
            reach,
            last: RwLock::new(None),
            reading: Mutex::new(()),
        }
    }

    /// The keys of an id, or the only one if the token names none.
    pub(super) async fn keys(&self, id: Option<&str>, clock: &dyn Clock) -> Result<Candidates, Fault> {
        if let Some(answer) = self.known(id, clock).await {
            return answer;
        }
        // One reader at a time; those that waited find what the first one read.
        let _reading = self.reading.lock().await;
        if let Some(answer) = self.known(id, clock).await {
            return answer;
        }
        self.read(clock).await;
        self.last.read().await.as_ref().and_then(|last| last.candidates(id)).ok_or(Fault::Unavailable)
    }

    /// The keys of an id after another reading, for a token that none of the keys seen has signed. `None` while it is
    /// too soon for another reading.
    pub(super) async fn newer_keys(
        &self,
        seen: &Candidates,
        id: Option<&str>,
        clock: &dyn Clock,
    ) -> Option<Candidates> {
        if self.is_fixed() {
            return None;
        }
        // A caller that waited here for another reader finds that the number has changed.
        let _reading = self.reading.lock().await;
        let is_due = match self.last.read().await.as_ref() {
            Some(last) if last.number == seen.reading => !last.is_within(CALM, clock.now()),
            _ => false,
        };
        if is_due {
            self.read(clock).await;
        }
        let last = self.last.read().await;
        last.as_ref().filter(|last| last.number != seen.reading)?.candidates(id)
    }

    /// Reads the keys. The caller must hold the lock for it.
    async fn read(&self, clock: &dyn Clock) {
        let read = self.load().await;
        let mut last = self.last.write().await;
        let before = last.take();
        let keys = match read {
            Ok(keys) => Some(Arc::new(keys)),
            Err(reason) => {
                tracing::warn!(reason, "the keys of an issuer could not be fetched");
                // Keys that were valid a while ago are better than refusing every token.
                before.as_ref().and_then(|before| before.keys.clone())
            }
        };
        let number = before.map_or(0, |before| before.number + 1);
        *last = Some(Reading { number, at: clock.now(), keys });
    }

    /// The keys of the last reading, unless another one is due.
    async fn known(&self, id: Option<&str>, clock: &dyn Clock) -> Option<Result<Candidates, Fault>> {
        let last = self.last.read().await;
        let (last, now) = (last.as_ref()?, clock.now());
        let Some(found) = last.candidates(id) else {
            return last.is_within(RETRY, now).then_some(Err(Fault::Unavailable));
        };
        let is_settled = if found.keys.is_empty() {
            last.is_within(CALM, now)
        } else {
            self.is_fixed() || last.is_within(FRESH, now)
        };
        is_settled.then_some(Ok(found))
    }

    const fn is_fixed(&self) -> bool {
        matches!(self.source, KeySource::Secret(_) | KeySource::Pem(_))
    }

    async fn load(&self) -> Result<KeySet, String> {
        let fixed = KeySet::of;
        let text = match &self.source {
            KeySource::Secret(secret) => return Ok(fixed(DecodingKey::from_secret(secret.expose().as_bytes()))),
            KeySource::Pem(pem) => return self.pem_key(pem).map(fixed),
            KeySource::JwksFile(path) => read_file(path.clone()).await?,
            KeySource::JwksUrl(url) => fetch::get(&self.reach, url.clone(), None, MAX_SET).await?,
        };
        KeySet::parse(&text, self.algorithm)
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
}

impl Reading {
    /// Whether it is younger than a span. If the clock was set back, the age is negative, and the keys are read again.
    fn is_within(&self, span: i64, now: Timestamp) -> bool {
        (0..span).contains(&(now.millis() - self.at.millis()))
    }

    /// The keys that may have signed a token.
    fn candidates(&self, id: Option<&str>) -> Option<Candidates> {
        let keys = self.keys.as_ref()?;
        Some(Candidates { reading: self.number, keys: keys.candidates(id) })
    }
}

async fn read_file(path: String) -> Result<String, String> {
    fetch::blocking(move || std::fs::read_to_string(path).map_err(|error| error.to_string())).await
}
