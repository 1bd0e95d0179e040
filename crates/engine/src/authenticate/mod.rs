//! Authentication (design section 5). Every way in ends in a [`Caller`] whose organizations are proved.
//!
//! Verified credentials are cached for a short, configured time, and so are refused ones. A change by this process of a
//! row that a verdict was made of ends the verdict immediately; verdicts on other credentials stay.

mod access;
mod accounts;
mod api_keys;
mod claimed;
mod claims;
mod current;
mod id_token;
mod installation_keys;
mod issuer_settings;
mod issuers;
mod jose;
mod jwks;
mod jwt;
mod key_set;
mod key_uses;
mod sessions;
mod verify;

pub(crate) use access::acting_in;
pub(crate) use current::current;
pub(crate) use id_token::{IdTokenVerifier, Identity, IdentityError};
pub use issuer_settings::{Algorithm, EmailVerified, IssuerSettings, KeySource, Subject};
pub(crate) use jwt::{Minter, Minting};

use crate::EngineSettings;
use crate::changes::Changes;
use crate::secrets::Keys;
use crate::tracked_cache::TrackedCache;
use issuers::Issuers;
use key_uses::KeyUses;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use usher_domain::{AuthenticationFailure, Caller, Slot, Timestamp};
use uuid::Uuid;

/// The name of the protocol that a token is for, as in its audience.
pub type TokenFamily = &'static str;

/// A caller, with the instant at which its credentials expire.
#[derive(Clone)]
pub(crate) struct Verified {
    pub(crate) caller: Caller,
    pub(crate) expires_at: Option<Timestamp>,
    /// Which of two credentials runs out first.
    pub(crate) slot: Slot,
    /// The rows that it was made of: a change of one makes it out of date.
    pub(crate) rows: Vec<Uuid>,
}

type CachedAuthentication = Result<Arc<Verified>, AuthenticationFailure>;

pub(crate) struct Authenticator {
    cache: TrackedCache<[u8; 32], CachedAuthentication>,
    pub(crate) minter: Minter,
    issuers: Issuers,
    key_uses: KeyUses,
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
    pub(crate) fn new(settings: &EngineSettings, keys: &Arc<Keys>, changes: &Arc<Changes>) -> Self {
        Self {
            cache: TrackedCache::new(20_000, settings.credential_cache, changes),
            minter: Minter::new(settings, Arc::clone(keys)),
            issuers: Issuers::new(&settings.issuers),
            key_uses: KeyUses::default(),
            hits: AtomicU64::new(0),
            misses: AtomicU64::new(0),
        }
    }
}

/// The family of canonical credentials.
pub(crate) const CANONICAL: &str = "canonical";
