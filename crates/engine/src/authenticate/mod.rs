//! Authentication (design section 5). Every way in ends in a [`Caller`] whose organizations are proved.
//!
//! Verified credentials are cached for a short, configured time, and so are refused ones. Any change to credentials by
//! this process invalidates the cache immediately.

mod access;
mod accounts;
mod api_keys;
mod claimed;
mod claims;
mod issuer_settings;
mod issuers;
mod jose;
mod jwks;
mod jwt;
mod sessions;
mod verify;

pub use issuer_settings::{Algorithm, EmailVerified, IssuerSettings, KeySource, Subject};
pub(crate) use jwt::{Minter, Minting};

use crate::EngineSettings;
use crate::secrets::Keys;
use issuers::Issuers;
use moka::future::Cache;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use usher_domain::{AuthenticationFailure, Caller, Slot, Timestamp};

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

    /// Invalidates the whole cache, because credentials or memberships have changed.
    pub(crate) fn invalidate(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
        self.cache.invalidate_all();
    }
}

/// The family of canonical credentials.
pub(crate) const CANONICAL: &str = "canonical";
