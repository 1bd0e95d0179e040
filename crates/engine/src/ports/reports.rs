//! What mail providers report by webhook.

use async_trait::async_trait;
use usher_domain::commands::{ReceiveReports, ReportDelivery};
use usher_domain::{Fault, Timestamp};

/// Verifies and reads what a mail provider sends to its webhook.
#[async_trait]
pub trait ReportReader: Send + Sync {
    /// What a call reports about mails of ours; empty where it is genuine and nothing follows from it.
    async fn read(
        &self,
        call: &ReceiveReports,
        now: Timestamp,
        tokens: &dyn UsedTokens,
    ) -> Result<Vec<ReportDelivery>, ReportsRejected>;
}

/// What is remembered of tokens that providers have signed, by all processes of an installation and over restarts. A
/// provider whose signature does not cover the body of its call lets each token count for one body.
#[async_trait]
pub trait UsedTokens: Send + Sync {
    /// Remembers the digest of a token with that of its body, until the call would be too old; returns whether the token
    /// counts for this body: it has not come with another one.
    async fn admit(&self, token: [u8; 32], body: [u8; 32], until: Timestamp) -> Result<bool, Fault>;
}

/// Why a call of a provider counts for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportsRejected {
    /// No provider of this name is configured.
    NoProvider,
    /// Nothing proves that the provider has sent it.
    Unverified,
    /// It was signed too long ago.
    Expired,
    /// It is not of the documented form.
    Malformed,
    /// What it is verified with cannot be had now.
    Unavailable,
}
