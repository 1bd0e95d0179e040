//! What a mail provider reports by webhook: verified behind a port, then recorded as reports by mail are.

use super::ReportRecorded;
use crate::engine::Engine;
use crate::incident::failed;
use crate::ports::{ReportsRejected, UsedTokens};
use async_trait::async_trait;
use usher_domain::commands::{ReceiveReports, ReportsReceived};
use usher_domain::{Fault, Timestamp};
use usher_storage::Db;

/// The tokens that the database remembers.
struct StoredTokens<'a>(&'a Db);

#[async_trait]
impl UsedTokens for StoredTokens<'_> {
    async fn admit(&self, token: [u8; 32], body: [u8; 32], until: Timestamp) -> Result<bool, Fault> {
        self.0.admit_report_token(token, body, until).await.map_err(failed)
    }
}

pub(crate) async fn run(engine: &Engine, call: &ReceiveReports) -> Result<ReportsReceived, Fault> {
    let reports = match engine.reports.read(call, engine.clock.now(), &StoredTokens(&engine.db)).await {
        Ok(reports) => reports,
        Err(rejected) => return refuse(&call.provider, rejected),
    };
    let (mut changed, mut unchanged, mut unknown) = (0, 0, 0);
    // One after the other: where one fails, the provider sends all of them again, and a bounce counts once.
    for report in &reports {
        match engine.record_report(report).await? {
            ReportRecorded::Changed => changed += 1,
            ReportRecorded::Unchanged => unchanged += 1,
            ReportRecorded::UnknownMail => unknown += 1,
        }
    }
    Ok(ReportsReceived::Recorded { changed, unchanged, unknown })
}

/// Logs why a configured provider is not heard, because the provider shows its operator a status at most.
fn refuse(provider: &str, rejected: ReportsRejected) -> Result<ReportsReceived, Fault> {
    if rejected != ReportsRejected::NoProvider {
        tracing::warn!(provider, reason = ?rejected, "a call of a mail provider was refused");
    }
    match rejected {
        ReportsRejected::NoProvider => Ok(ReportsReceived::NoProvider),
        ReportsRejected::Unverified | ReportsRejected::Expired => Ok(ReportsReceived::Unverified),
        ReportsRejected::Malformed => Ok(ReportsReceived::Malformed),
        ReportsRejected::Unavailable => Err(Fault::Unavailable),
    }
}
