//! Mail.

use super::Hidden;
use crate::Span;
use serde::Deserialize;
use std::collections::BTreeMap;
use usher_domain::rules::{MailLimit, MailLimits};

/// How mail leaves.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailConfig {
    /// By which way.
    pub transport: MailTransport,
    /// The folder that `directory` writes `.eml` files to.
    pub directory: String,
    /// The server that `smtp` sends through.
    pub smtp_url: Hidden,
    /// The address mails come from.
    pub from_address: String,
    /// The name mails come from.
    pub from_name: String,
    /// The name that a mail of an organization comes from.
    pub from_template: String,
    /// The name that a mail server is greeted with; empty: the host of `http.public_url`, or the machine's full name.
    pub helo_name: String,
    /// Where mail servers return mails to, each to the address with its mark; empty: to `from_address`.
    pub bounce_address: String,
    /// How long a mail server is waited for.
    pub timeout: Span,
    /// How many mails are sent concurrently.
    pub concurrency: usize,
    /// How often a mail is tried before it becomes a dead letter.
    pub attempts: u32,
    /// How long after a mail the next one can be asked for, for the same invitation.
    pub resend_every: Span,
    /// Whether organizations may have links handed out in place of mails.
    pub allow_link_only: bool,
    /// How long the orders of invitations that have ended are stored, and those followed by newer ones.
    pub keep: Span,
    /// How many mails may go out.
    pub limits: MailLimitsConfig,
    /// What mail providers report by webhook, by the name of the provider.
    pub reports: BTreeMap<String, ProviderConfig>,
    /// Signing.
    pub dkim: DkimConfig,
}

/// What verifies the calls of a mail provider; all empty: its calls are not taken.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProviderConfig {
    /// A shared secret.
    pub secret: Hidden,
    /// The file that holds it.
    pub secret_file: String,
    /// The provider's public key.
    pub public_key: String,
    /// The topics that it publishes to.
    pub topic_arns: Vec<String>,
}

/// What mails are signed with, unless the relay does that.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DkimConfig {
    /// The selector of the public key in DNS; empty: mails are not signed.
    pub selector: String,
    /// The domain that signs; empty: that of `from_address`.
    pub domain: String,
    /// The file with the private key.
    pub key_file: String,
}

/// How many mails may go out; what is over a limit waits.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailLimitsConfig {
    /// How many to one recipient, from all organizations; 0 is unlimited.
    pub recipient: u32,
    /// How many of them from one organization; 0 is unlimited.
    pub recipient_per_organization: u32,
    /// Within which time.
    pub recipient_window: Span,
    /// How many from one organization; 0 is unlimited.
    pub organization: u32,
    /// Within which time.
    pub organization_window: Span,
}

impl MailLimitsConfig {
    /// The limits as the engine takes them.
    pub(crate) fn limits(&self) -> MailLimits {
        let limit = |mails, window: &Span| MailLimit { mails, window: window.millis() };
        MailLimits {
            recipient: limit(self.recipient, &self.recipient_window),
            recipient_per_organization: limit(self.recipient_per_organization, &self.recipient_window),
            organization: limit(self.organization, &self.organization_window),
        }
    }
}

/// By which way mail leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTransport {
    /// Not at all: the links are shown to members who may manage invitations.
    None,
    /// As `.eml` files in a folder.
    Directory,
    /// Through a mail server.
    Smtp,
}
