//! What a mail provider reports by webhook: verified behind a port, then recorded as reports by mail are.

use super::ReportRecorded;
use crate::engine::Engine;
use crate::ports::ReportsRejected;
use usher_domain::Fault;
use usher_domain::commands::{ReceiveReports, ReportsReceived};

pub(crate) async fn run(engine: &Engine, call: &ReceiveReports) -> Result<ReportsReceived, Fault> {
    let reports = match engine.reports.read(call, engine.clock.now()).await {
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
