//! The configured providers.

use super::discovery::Discovery;
use crate::authenticate::{Algorithm, EmailVerified, IssuerSettings, KeySource, Subject};
use usher_domain::Secret;
use usher_domain::commands::IdentityProvider;

/// A provider as the operator has configured it.
#[derive(Clone, Debug)]
pub struct ProviderSettings {
    /// Its id in addresses, and the name that people see.
    pub provider: IdentityProvider,
    /// Its `iss`, below which its discovery document is.
    pub issuer: String,
    /// Our id there.
    pub client_id: String,
    /// Our secret there; none for a public client.
    pub client_secret: Option<Secret>,
    /// The one algorithm of its signatures.
    pub algorithm: Algorithm,
    /// When an address counts as verified.
    pub email_verified: EmailVerified,
    /// The accepted clock skew, in milliseconds.
    pub leeway: i64,
    /// Where it sends people back to.
    pub redirect_uri: String,
}

impl ProviderSettings {
    /// How its ID tokens are verified, with keys from an address.
    pub(super) fn tokens(&self, keys: String) -> IssuerSettings {
        IssuerSettings {
            issuer: self.issuer.clone(),
            audience: self.client_id.clone(),
            families: Vec::new(),
            algorithm: self.algorithm,
            keys: KeySource::JwksUrl(keys),
            leeway: self.leeway,
            organization_claim: None,
            subject: Subject::Email(self.email_verified),
        }
    }
}

/// A provider with what is known of it.
pub(crate) struct Provider {
    pub(super) settings: ProviderSettings,
    pub(super) discovery: Discovery,
}

/// The providers.
pub(crate) struct Providers(Vec<Provider>);

impl Providers {
    pub(crate) fn new(settings: &[ProviderSettings]) -> Self {
        let provider = |one: &ProviderSettings| Provider { settings: one.clone(), discovery: Discovery::default() };
        Self(settings.iter().map(provider).collect())
    }

    /// The provider of an id.
    pub(super) fn of(&self, id: &str) -> Option<&Provider> {
        self.all().find(|provider| provider.settings.provider.id == id)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Provider> {
        self.0.iter()
    }
}
