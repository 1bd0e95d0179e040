//! Reports of mail providers as this gateway takes them: the providers of the settings, and their way out.

use crate::build_error::BuildError;
use crate::config::{Config, ProviderConfig};
use crate::metrics::ProviderCalls;
use crate::webhooks;
use async_trait::async_trait;
use std::collections::BTreeMap;
use std::sync::Arc;
use usher_domain::Timestamp;
use usher_domain::commands::{ReceiveReports, ReportDelivery};
use usher_engine::ports::{ReportReader, ReportsRejected, UsedTokens};
use usher_mail_reports::{PROVIDERS, Providers, Settings, Web};
use usher_webhooks::HttpSender;

/// Fetches by the same guarded client that calls webhook endpoints.
struct GuardedWeb(HttpSender);

#[async_trait]
impl Web for GuardedWeb {
    async fn get(&self, url: &str) -> Result<Vec<u8>, String> {
        self.0.get(url).await
    }
}

/// The providers that are configured, whose calls are counted.
pub(crate) struct Counted {
    providers: Providers,
    calls: ProviderCalls,
}

impl Counted {
    pub(crate) fn new(config: &Config, calls: ProviderCalls) -> Result<Self, BuildError> {
        Ok(Self { providers: providers(config)?, calls })
    }
}

#[async_trait]
impl ReportReader for Counted {
    async fn read(
        &self,
        call: &ReceiveReports,
        now: Timestamp,
        tokens: &dyn UsedTokens,
    ) -> Result<Vec<ReportDelivery>, ReportsRejected> {
        let read = self.providers.read(call, now, tokens).await;
        let result = match &read {
            Ok(_) => "read",
            Err(ReportsRejected::NoProvider) => return read,
            Err(ReportsRejected::Unverified) => "unverified",
            Err(ReportsRejected::Expired) => "expired",
            Err(ReportsRejected::Malformed) => "malformed",
            Err(ReportsRejected::Unavailable) => "unavailable",
        };
        if let Some(provider) = PROVIDERS.iter().find(|provider| provider.name == call.provider) {
            self.calls.count(provider.name, result);
        }
        read
    }
}

/// The providers that are configured.
pub(crate) fn providers(config: &Config) -> Result<Providers, BuildError> {
    let settings = config.mail.reports.iter().map(|(name, provider)| Ok((name.clone(), settings(name, provider)?)));
    let settings = settings.collect::<Result<BTreeMap<_, _>, _>>().map_err(BuildError::Setting)?;
    let web = Arc::new(GuardedWeb(webhooks::sender(config)?));
    Providers::new(&settings, web).map_err(|error| BuildError::Setting(error.to_string()))
}

fn settings(name: &str, config: &ProviderConfig) -> Result<Settings, String> {
    let set = config.secret.expose();
    let secret = match config.secret_file.as_str() {
        "" => set.to_owned(),
        _ if !set.is_empty() => return Err(format!("mail.reports.{name}: set secret or secret_file, not both")),
        file => {
            let text = std::fs::read_to_string(file).map_err(|error| {
                let kind = error.kind();
                format!("mail.reports.{name}.secret_file: {file} cannot be read ({kind})")
            })?;
            Some(text.trim().to_owned())
                .filter(|text| !text.is_empty())
                .ok_or_else(|| format!("mail.reports.{name}.secret_file: {file} is empty"))?
        }
    };
    Ok(Settings { secret, public_key: config.public_key.clone(), topic_arns: config.topic_arns.clone() })
}
