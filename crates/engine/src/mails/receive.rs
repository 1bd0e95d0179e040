//! What a mail provider reports by webhook: verified behind a port, then recorded as reports by mail are.

use super::ReportRecorded;
use crate::engine::Engine;
use crate::ports::ReportsRejected;
use usher_domain::Fault;
use usher_domain::commands::{ReceiveReports, ReportsReceived};

pub(crate) async fn run(engine: &Engine, call: &ReceiveReports) -> Result<ReportsReceived, Fault> {
    let reports = match engine.reports.read(call, engine.clock.now()).await {
        Ok(reports) => reports,
        Err(ReportsRejected::NoProvider) => return Ok(ReportsReceived::NoProvider),
        Err(ReportsRejected::Unverified) => return Ok(ReportsReceived::Unverified),
        Err(ReportsRejected::Malformed) => return Ok(ReportsReceived::Malformed),
        Err(ReportsRejected::Unavailable) => return Err(Fault::Unavailable),
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
