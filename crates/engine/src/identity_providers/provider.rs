//! The configured providers.

use super::discovery::Discovery;
use super::settings::ProviderSettings;
use crate::secrets::{hex, sha256};

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

    /// The id of the provider of an issuer; the issuer itself where it is configured no more.
    pub(super) fn label(&self, issuer: &str) -> String {
        let found = self.all().find(|provider| provider.settings.issuer == issuer);
        found.map_or(issuer, |provider| &provider.settings.provider.id).to_owned()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Provider> {
        self.0.iter()
    }
}

/// The id in addresses of a provider that is configured no more, of which only the issuer is known.
pub(super) fn retired_id(issuer: &str) -> String {
    let digest = hex(&sha256(issuer.as_bytes()));
    format!("retired-{}", digest.get(..16).unwrap_or_default())
}
