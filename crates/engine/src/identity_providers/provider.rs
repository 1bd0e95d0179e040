//! The configured providers.

use super::discovery::Discovery;
use super::settings::ProviderSettings;

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
