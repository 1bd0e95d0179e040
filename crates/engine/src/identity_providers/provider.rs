//! The providers: those that are configured, and those of organizations, which are read when they are used.

use super::discovery::{Discovery, Metadata};
use super::settings::ProviderSettings;
use crate::authenticate::{Algorithm, EmailVerified};
use crate::encryption::decrypt;
use crate::engine::Engine;
use crate::fetch::{CallPolicy, JudgedCalls};
use crate::ports::Clock;
use crate::secrets::{hex, sha256};
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::Mutex;
use usher_domain::identity_provider::{SignatureAlgorithm, VerifiedWhen};
use usher_domain::{IdentityProviderId, OrganizationId, Secret};
use usher_storage::{ProviderRecord, StoreError};

/// How many providers of organizations are kept with their documents.
const MOST: usize = 1_000;
/// How far the clock of an organization's provider may be off, in milliseconds.
const LEEWAY: i64 = 60_000;

/// For whom the word of a provider counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// For everybody: the operator has chosen it. An address that it has verified is proved.
    Installation,
    /// For the people of an organization, and only as that. Whoever administers the organization could have it name anybody,
    /// so it proves no address.
    Organization(OrganizationId, IdentityProviderId),
}

impl Trust {
    /// Whether the provider is offered to the people of an organization.
    pub(super) fn serves(self, organization: OrganizationId) -> bool {
        match self {
            Self::Installation => true,
            Self::Organization(only, _) => only == organization,
        }
    }
}

/// A provider with what is known of it.
pub(crate) struct Provider {
    pub(super) settings: ProviderSettings,
    pub(super) trust: Trust,
    pub(super) reach: CallPolicy,
    discovery: Discovery,
}

impl Provider {
    /// What it says of itself; `None` where that was never read and cannot be read now.
    pub(super) async fn metadata(&self, clock: &dyn Clock) -> Option<Arc<Metadata>> {
        self.discovery.metadata(&self.settings, &self.reach, clock).await
    }
}

/// The providers.
pub(crate) struct Providers {
    configured: Vec<Arc<Provider>>,
    /// Those of organizations that were used last, each with the revision that it was made of.
    used: Mutex<HashMap<IdentityProviderId, (u32, Arc<Provider>)>>,
    calls: JudgedCalls,
}

impl Providers {
    pub(crate) fn new(settings: &[ProviderSettings]) -> Self {
        let provider = |one: &ProviderSettings| {
            Arc::new(Provider {
                settings: one.clone(),
                trust: Trust::Installation,
                reach: CallPolicy::Trusted,
                discovery: Discovery::default(),
            })
        };
        Self {
            configured: settings.iter().map(provider).collect(),
            used: Mutex::default(),
            calls: JudgedCalls::default(),
        }
    }

    /// The provider of an id: a configured one, or one of an organization.
    pub(super) async fn find(&self, engine: &Engine, id: &str) -> Result<Option<Arc<Provider>>, StoreError> {
        if let Some(provider) = self.of(id) {
            return Ok(Some(Arc::clone(provider)));
        }
        let Some(id) = IdentityProviderId::from_tagged(id) else { return Ok(None) };
        let Some(record) = engine.db.provider(id).await? else { return Ok(None) };
        let mut used = self.used.lock().await;
        if let Some((revision, provider)) = used.get(&id)
            && *revision == record.provider.revision
        {
            return Ok(Some(Arc::clone(provider)));
        }
        let Some(settings) = settings_of(engine, &record) else { return Ok(None) };
        let provider = Arc::new(Provider {
            settings,
            trust: Trust::Organization(record.organization, id),
            reach: self.policy(engine),
            discovery: Discovery::default(),
        });
        if used.len() >= MOST {
            used.clear();
        }
        used.insert(id, (record.provider.revision, Arc::clone(&provider)));
        Ok(Some(provider))
    }

    /// How the addresses of a provider of an organization are called.
    pub(super) fn policy(&self, engine: &Engine) -> CallPolicy {
        self.calls.policy(&engine.sender)
    }

    /// The configured provider of an id.
    pub(super) fn of(&self, id: &str) -> Option<&Arc<Provider>> {
        self.all().find(|provider| provider.settings.provider.id == id)
    }

    /// The id of the provider of an issuer; the issuer itself where it is configured no more.
    pub(super) fn label(&self, issuer: &str) -> String {
        let found = self.all().find(|provider| provider.settings.issuer == issuer);
        found.map_or(issuer, |provider| &provider.settings.provider.id).to_owned()
    }

    /// Those that are configured.
    pub(super) fn all(&self) -> impl Iterator<Item = &Arc<Provider>> {
        self.configured.iter()
    }
}

/// The id in addresses of a provider that is configured no more, of which only the issuer is known.
pub(super) fn retired_id(issuer: &str) -> String {
    let digest = hex(&sha256(issuer.as_bytes()));
    format!("retired-{}", digest.get(..16).unwrap_or_default())
}

/// The settings of an organization's provider; `None` where people cannot come back from one, or the secret is of another
/// installation.
pub(super) fn settings_of(engine: &Engine, record: &ProviderRecord) -> Option<ProviderSettings> {
    let back = engine.settings.provider_return.as_ref()?;
    let provider = &record.provider;
    let client_secret = match &record.secret {
        None => None,
        Some(stored) => {
            let plain = decrypt(&engine.keys.provider_secret_key(), provider.id.0.as_bytes(), stored)?;
            Some(Secret::new(String::from_utf8(plain).ok()?))
        }
    };
    Some(ProviderSettings {
        provider: provider.offered(),
        issuer: provider.issuer.as_str().to_owned(),
        client_id: provider.client_id.as_str().to_owned(),
        client_secret,
        algorithm: match provider.algorithm {
            SignatureAlgorithm::Rs256 => Algorithm::Rs256,
            SignatureAlgorithm::Es256 => Algorithm::Es256,
            SignatureAlgorithm::EdDsa => Algorithm::EdDsa,
        },
        email_verified: match provider.email_verified {
            VerifiedWhen::Required => EmailVerified::Required,
            VerifiedWhen::Assumed => EmailVerified::Assumed,
        },
        leeway: LEEWAY,
        redirect_uri: format!("{back}/{}", provider.id.tagged()),
    })
}
