//! From what was presented to a caller, by way of the cache.

use super::claimed::{Claimed, named_by};
use super::jose::Compact;
use super::{
    Authenticator, CANONICAL, CacheStatistics, CachedAuthentication, Verified, accounts, api_keys, installation_keys,
    sessions,
};
use crate::changes::Sources;
use crate::engine::Engine;
use crate::installation::sessions as operators;
use crate::tracked_cache::Origin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use usher_domain::{AuthenticationFailure, Caller, Credentials, Fault, Secret, Slot};

impl Authenticator {
    pub(crate) async fn authenticate(&self, engine: &Engine, presented: &Credentials) -> Result<Caller, Fault> {
        let verdict = match (Self::cache_key(engine, presented), presented) {
            (Some(key), _) => self.verdict(engine, presented, key).await?,
            (None, Credentials::Nothing) => return Ok(Caller::nobody()),
            (None, _) => Ok(Arc::new(self.verify(engine, presented).await?)),
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
        let look_up = async || match Box::pin(self.verify(engine, presented)).await {
            Ok(mut verified) => {
                let rows = Sources::Rows(std::mem::take(&mut verified.rows));
                Ok((Ok(Arc::new(verified)), rows))
            }
            Err(Fault::Unauthenticated(failure)) => Ok((Err(failure), Sources::Absence)),
            Err(fault) => Err(fault),
        };
        let (verdict, origin) = self.cache.get(key, look_up).await?;
        let counter = if origin == Origin::Cached { &self.hits } else { &self.misses };
        counter.fetch_add(1, Ordering::Relaxed);
        Ok(verdict)
    }

    async fn verify(&self, engine: &Engine, presented: &Credentials) -> Result<Verified, Fault> {
        match presented {
            Credentials::Nothing => Err(AuthenticationFailure::Malformed(Slot::Primary).into()),
            Credentials::Bearer(secret) if secret.expose().contains('.') => {
                accounts::canonical(self, engine, secret).await
            }
            Credentials::Bearer(key) if installation_keys::may_be(key) => {
                match installation_keys::verify(engine, key).await? {
                    Some(verified) => Ok(verified),
                    None => api_keys::verify(engine, CANONICAL, key).await,
                }
            }
            Credentials::Bearer(key) => api_keys::verify(engine, CANONICAL, key).await,
            Credentials::Key { family, key } => api_keys::verify(engine, family, key).await,
            Credentials::KeyAndOrganization { family, key, organization_token } => {
                let verified = api_keys::verify(engine, family, key).await?;
                api_keys::with_organization(self, engine, verified, family, organization_token)
            }
            Credentials::KeyAndResources { family, key, resource_tokens } => {
                let mut verified = api_keys::verify(engine, family, key).await?;
                for (kind, token) in resource_tokens {
                    verified = api_keys::with_resource(self, engine, verified, (family, kind), token).await?;
                }
                Ok(verified)
            }
            Credentials::Account { family, token } => accounts::roaming(self, engine, family, token).await,
            Credentials::Session { family, token } => sessions::of_token(engine, family, token).await,
            Credentials::Operator { family, token } => operators::verify(engine, family, token).await,
            Credentials::AccessAndSession { family, access, session } => {
                sessions::verify(self, engine, family, access, session).await
            }
        }
    }

    /// Verifies an access token of this installation or of another issuer.
    pub(super) async fn claims(&self, engine: &Engine, family: &str, token: &Secret) -> Result<Claimed, Fault> {
        let slot = Slot::Primary;
        let compact = Compact::parse(token, slot)?;
        if !self.minter.is_own(compact.issuer()) {
            return self.issuers.claims(&*engine.clock, family, &compact).await;
        }
        let read = self.minter.read_access(family, token, engine.now(), slot)?;
        let who = named_by(&read.subject).ok_or(AuthenticationFailure::Unknown(slot))?;
        let (organization, session) = (read.organization, read.session);
        let generation = session.is_none().then_some(read.generation);
        Ok(Claimed { who, organization, expires_at: read.expires_at, session, generation })
    }

    /// A digest of all that was presented, so that the cache holds no secrets; `None` for nothing, and for what is looked up
    /// at each request.
    fn cache_key(engine: &Engine, presented: &Credentials) -> Option<[u8; 32]> {
        let digest = |parts: &[&str]| {
            let parts: Vec<&[u8]> = parts.iter().map(|part| part.as_bytes()).collect();
            engine.keys.credentials_digest(&parts)
        };
        let parts = match presented {
            Credentials::Nothing | Credentials::Operator { .. } => return None,
            Credentials::Bearer(secret) => ["bearer", "", secret.expose(), ""],
            Credentials::Key { family, key } => ["key", family, key.expose(), ""],
            Credentials::KeyAndOrganization { family, key, organization_token } => {
                ["organization", family, key.expose(), organization_token.expose()]
            }
            Credentials::KeyAndResources { family, key, resource_tokens } => {
                let mut parts = vec!["resources", family, key.expose()];
                parts.extend(resource_tokens.iter().flat_map(|(kind, token)| [*kind, token.expose()]));
                return Some(digest(&parts));
            }
            Credentials::Account { family, token } => ["account", family, token.expose(), ""],
            Credentials::Session { family, token } => ["token", family, token.expose(), ""],
            Credentials::AccessAndSession { family, access, session } => {
                ["session", family, access.expose(), session.expose()]
            }
        };
        Some(digest(&parts))
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
