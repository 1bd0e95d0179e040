//! Authentication (design section 5). Every way in ends in a [`Caller`] whose organizations are proved.
//!
//! Verified credentials are cached for a short, configured time, and so are refused ones. Any change to credentials by
//! this process invalidates the cache immediately.

mod access;
mod accounts;
mod api_keys;
mod claims;
mod issuers;
mod jose;
mod jwks;
mod jwt;
mod sessions;

pub use issuers::{Algorithm, EmailVerified, IssuerSettings, KeySource, Subject};
pub(crate) use jwt::{Minter, Minting};

use crate::EngineSettings;
use crate::engine::Engine;
use crate::secrets::Keys;
use issuers::Issuers;
use moka::future::Cache;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use usher_domain::{AuthenticationFailure, Caller, Credentials, Fault, Slot, Timestamp};

/// The name of the protocol that a token is for, as in its audience.
pub type TokenFamily = &'static str;

/// A caller, with the instant at which its credentials expire.
#[derive(Clone)]
pub(crate) struct Verified {
    pub(crate) caller: Caller,
    pub(crate) expires_at: Option<Timestamp>,
    /// Which of two credentials runs out first.
    pub(crate) slot: Slot,
}

type CachedAuthentication = Result<Arc<Verified>, AuthenticationFailure>;

pub(crate) struct Authenticator {
    cache: Cache<[u8; 32], CachedAuthentication>,
    /// Part of every cache key and incremented by [`Self::invalidate`], so that a look-up that was in progress during
    /// the invalidation cannot cache outdated data.
    generation: AtomicU64,
    pub(crate) minter: Minter,
    issuers: Issuers,
    hits: AtomicU64,
    misses: AtomicU64,
}

/// Hits and misses of the credential cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CacheStatistics {
    /// Credentials that were answered from the cache.
    pub hits: u64,
    /// Credentials that were looked up in the database.
    pub misses: u64,
}

impl Authenticator {
    pub(crate) fn new(settings: &EngineSettings, keys: &Arc<Keys>) -> Self {
        Self {
            cache: Cache::builder()
                .max_capacity(20_000)
                .time_to_live(Duration::from_millis(settings.credential_cache))
                .build(),
            generation: AtomicU64::new(0),
            minter: Minter::new(settings, Arc::clone(keys)),
            issuers: Issuers::new(&settings.issuers),
            hits: AtomicU64::new(0),
            misses: AtomicU64::new(0),
        }
    }

    pub(crate) async fn authenticate(&self, engine: &Engine, presented: &Credentials) -> Result<Caller, Fault> {
        let verdict = match self.cache_key(engine, presented) {
            None => return Ok(Caller::nobody()),
            Some(key) => self.verdict(engine, presented, key).await?,
        };
        let verified = verdict?;
        match verified.expires_at {
            Some(end) if end <= engine.now() => Err(AuthenticationFailure::Expired(verified.slot).into()),
            _ => Ok(verified.caller.clone().at(engine.now())),
        }
    }

    async fn verdict(
        &self,
        engine: &Engine,
        presented: &Credentials,
        key: [u8; 32],
    ) -> Result<CachedAuthentication, Fault> {
        if let Some(known) = self.cache.get(&key).await {
            self.hits.fetch_add(1, Ordering::Relaxed);
            return Ok(known);
        }
        self.misses.fetch_add(1, Ordering::Relaxed);
        // Concurrent requests with the same credential share one look-up; failed look-ups are not cached.
        let looked_up = self.cache.try_get_with(key, async {
            match Box::pin(self.verify(engine, presented)).await {
                Ok(verified) => Ok(Ok(Arc::new(verified))),
                Err(Fault::Unauthenticated(failure)) => Ok(Err(failure)),
                Err(fault) => Err(fault),
            }
        });
        looked_up.await.map_err(|fault: Arc<Fault>| Fault::clone(&fault))
    }

    async fn verify(&self, engine: &Engine, presented: &Credentials) -> Result<Verified, Fault> {
        match presented {
            Credentials::Nothing => Err(AuthenticationFailure::Malformed(Slot::Primary).into()),
            Credentials::Bearer(secret) if secret.expose().contains('.') => {
                accounts::canonical(self, engine, secret).await
            }
            Credentials::Bearer(key) => api_keys::verify(engine, CANONICAL, key).await,
            Credentials::Key { family, key } => api_keys::verify(engine, family, key).await,
            Credentials::KeyAndOrganization { family, key, organization_token } => {
                let verified = api_keys::verify(engine, family, key).await?;
                api_keys::with_organization(self, engine, verified, family, organization_token)
            }
            Credentials::Account { family, token } => accounts::roaming(self, engine, family, token).await,
            Credentials::AccessAndSession { family, access, session } => {
                sessions::verify(self, engine, family, access, session).await
            }
        }
    }

    /// Invalidates the whole cache, because credentials or memberships have changed.
    pub(crate) fn invalidate(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
        self.cache.invalidate_all();
    }

    /// A digest of all that was presented, so that the cache holds no secrets; `None` for nothing.
    fn cache_key(&self, engine: &Engine, presented: &Credentials) -> Option<[u8; 32]> {
        let parts = match presented {
            Credentials::Nothing => return None,
            Credentials::Bearer(secret) => ["bearer", "", secret.expose(), ""],
            Credentials::Key { family, key } => ["key", family, key.expose(), ""],
            Credentials::KeyAndOrganization { family, key, organization_token } => {
                ["organization", family, key.expose(), organization_token.expose()]
            }
            Credentials::Account { family, token } => ["account", family, token.expose(), ""],
            Credentials::AccessAndSession { family, access, session } => {
                ["session", family, access.expose(), session.expose()]
            }
        };
        let generation = self.generation.load(Ordering::SeqCst).to_be_bytes();
        let [kind, family, first, second] = parts.map(str::as_bytes);
        Some(engine.keys.credentials_digest(&[&generation, kind, family, first, second]))
    }
}

impl Engine {
    /// How the credential cache does.
    #[must_use]
    pub fn cache_statistics(&self) -> CacheStatistics {
        let Authenticator { hits, misses, .. } = &self.authenticator;
        CacheStatistics { hits: hits.load(Ordering::Relaxed), misses: misses.load(Ordering::Relaxed) }
    }
}

/// The family of canonical credentials.
pub(crate) const CANONICAL: &str = "canonical";
