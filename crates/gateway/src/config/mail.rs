//! Mail.

use super::Hidden;
use crate::Span;
use serde::Deserialize;

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
    /// How long a mail server is waited for.
    pub timeout: Span,
    /// How many mails are sent at once.
    pub concurrency: usize,
    /// How often a mail is tried before it becomes a dead letter.
    pub attempts: u32,
}

/// By which way mail leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTransport {
    /// As `.eml` files in a folder.
    Directory,
    /// Through a mail server.
    Smtp,
}
