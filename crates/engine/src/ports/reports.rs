//! What mail providers report by webhook.

use async_trait::async_trait;
use usher_domain::Timestamp;
use usher_domain::commands::{ReceiveReports, ReportDelivery};

/// Verifies and reads what a mail provider sends to its webhook.
#[async_trait]
pub trait ReportReader: Send + Sync {
    /// What a call reports about mails of ours; empty where it is genuine and nothing follows from it.
    async fn read(&self, call: &ReceiveReports, now: Timestamp) -> Result<Vec<ReportDelivery>, ReportsRejected>;
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
