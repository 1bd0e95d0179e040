//! What mail providers report by webhook, verified as each of them documents it and read into the reports that the engine
//! knows from mail.
//!
//! Nothing in a call counts before it is verified, and nothing in it leads to a mail but the signed mark or the Message-ID:
//! a recipient and a time are never enough. A provider is a file here and a line in [`PROVIDERS`].

mod fields;
mod freshness;
mod mailgun;
mod postmark;
mod provider;
mod resend;
mod sendgrid;
mod ses;
#[cfg(test)]
mod testing;
mod verdict;
mod web;

pub use provider::{Provider, Settings, SettingsError, Takes};
pub use web::Web;

use async_trait::async_trait;
use provider::{Call, Rejection, WebhookReader};
use std::collections::BTreeMap;
use std::sync::Arc;
use usher_domain::Timestamp;
use usher_domain::commands::{ReceiveReports, ReportDelivery};
use usher_engine::ports::{MarkField, ReportReader, ReportsRejected, UsedTokens};

/// All providers. A new one is a line here.
pub const PROVIDERS: [Provider; 5] =
    [ses::PROVIDER, postmark::PROVIDER, mailgun::PROVIDER, sendgrid::PROVIDER, resend::PROVIDER];

/// The providers that an operator has configured.
pub struct Providers {
    configured: BTreeMap<&'static str, (Provider, Box<dyn WebhookReader>)>,
    web: Arc<dyn Web>,
}

impl Providers {
    /// The providers with these settings, by name. One whose settings are empty is off.
    pub fn new(settings: &BTreeMap<String, Settings>, web: Arc<dyn Web>) -> Result<Self, SettingsError> {
        let mut configured = BTreeMap::new();
        for (name, settings) in settings {
            let provider = PROVIDERS.into_iter().find(|provider| provider.name == name);
            let provider = provider.ok_or_else(|| SettingsError::NoProvider(name.clone()))?;
            if let Some(reader) = provider.reader(settings)? {
                configured.insert(provider.name, (provider, reader));
            }
        }
        Ok(Self { configured, web })
    }

    /// The header fields by which the configured providers return the mark of a mail.
    #[must_use]
    pub fn mark_fields(&self) -> Vec<MarkField> {
        self.configured.values().filter_map(|(provider, _)| provider.mark_field).collect()
    }
}

#[async_trait]
impl ReportReader for Providers {
    async fn read(
        &self,
        call: &ReceiveReports,
        now: Timestamp,
        tokens: &dyn UsedTokens,
    ) -> Result<Vec<ReportDelivery>, ReportsRejected> {
        let (_, reader) = self.configured.get(call.provider.as_str()).ok_or(ReportsRejected::NoProvider)?;
        let call = Call { request: call, now, web: &*self.web, tokens };
        reader.read(&call).await.map_err(|rejection| match rejection {
            Rejection::Unverified => ReportsRejected::Unverified,
            Rejection::Expired => ReportsRejected::Expired,
            Rejection::Malformed => ReportsRejected::Malformed,
            Rejection::Unavailable => ReportsRejected::Unavailable,
        })
    }
}
