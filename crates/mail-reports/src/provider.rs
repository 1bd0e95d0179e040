//! What a provider is: its name, what has to be configured for it, and the reader of its calls.

use crate::web::Web;
use async_trait::async_trait;
use std::fmt;
use usher_domain::Timestamp;
use usher_domain::commands::{ReceiveReports, ReportDelivery};
use usher_engine::ports::{MarkField, UsedTokens};

/// A provider.
#[derive(Clone, Copy)]
pub struct Provider {
    /// Its name in the path and in the settings.
    pub name: &'static str,
    /// Which setting verifies its calls.
    pub takes: Takes,
    /// The header field that makes it return the mark of a mail, where it returns no other field of ours.
    pub mark_field: Option<MarkField>,
    pub(crate) reader: fn(&Settings) -> Result<Box<dyn WebhookReader>, &'static str>,
}

/// The setting that a provider's calls are verified by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A shared secret.
    Secret,
    /// The provider's public key.
    PublicKey,
    /// The topics that it publishes to.
    TopicArns,
}

/// What an operator has set for a provider; all empty is off.
#[derive(Clone, Default)]
pub struct Settings {
    /// A shared secret.
    pub secret: String,
    /// The provider's public key.
    pub public_key: String,
    /// The topics that it publishes to.
    pub topic_arns: Vec<String>,
}

/// Why the settings cannot be used. No text repeats a value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// There is no provider of this name.
    #[error("mail.reports.{0}: there is no such provider; there are {names}", names = names())]
    NoProvider(String),
    /// A setting that this provider has no use for.
    #[error("mail.reports.{0}: {1} is not used by this provider; set {2}")]
    Unused(&'static str, Takes, Takes),
    /// A value that cannot be one.
    #[error("mail.reports.{0}.{1}: {2}")]
    Value(&'static str, Takes, &'static str),
}

impl fmt::Display for Takes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Secret => "secret",
            Self::PublicKey => "public_key",
            Self::TopicArns => "topic_arns",
        })
    }
}

fn names() -> String {
    crate::PROVIDERS.map(|provider| provider.name).join(", ")
}

impl Provider {
    /// The reader of its calls; `None` where nothing is set.
    pub(crate) fn reader(&self, settings: &Settings) -> Result<Option<Box<dyn WebhookReader>>, SettingsError> {
        let set = [
            (Takes::Secret, !settings.secret.is_empty()),
            (Takes::PublicKey, !settings.public_key.is_empty()),
            (Takes::TopicArns, !settings.topic_arns.is_empty()),
        ];
        let mut set = set.into_iter().filter_map(|(kind, is_set)| is_set.then_some(kind)).peekable();
        if set.peek().is_none() {
            return Ok(None);
        }
        if let Some(unused) = set.find(|kind| *kind != self.takes) {
            return Err(SettingsError::Unused(self.name, unused, self.takes));
        }
        let reader = (self.reader)(settings).map_err(|why| SettingsError::Value(self.name, self.takes, why))?;
        Ok(Some(reader))
    }
}

/// A call of a provider.
pub(crate) struct Call<'a> {
    pub(crate) request: &'a ReceiveReports,
    pub(crate) now: Timestamp,
    pub(crate) web: &'a dyn Web,
    pub(crate) tokens: &'a dyn UsedTokens,
}

/// Why a call is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rejection {
    /// Nothing shows that the provider has sent it.
    Unverified,
    /// It was signed too long ago, or says no time.
    Expired,
    /// It is not of the documented form.
    Malformed,
    /// What verifies it cannot be had now.
    Unavailable,
}

/// Verifies and reads the calls of one provider.
#[async_trait]
pub(crate) trait WebhookReader: Send + Sync {
    /// What a call reports about mails of ours; empty for everything else that is genuine.
    async fn read(&self, call: &Call<'_>) -> Result<Vec<ReportDelivery>, Rejection>;
}
