//! Reports about mails as they lie in a mailbox, for the command line: read as `POST /v1/deliveries/bounces` reads them.

use crate::report_bounce;
use usher_domain::commands::ReportDelivery;

/// What a mail reports about one of ours; `None` for a mail that is no report, or of no mail of ours.
#[must_use]
pub fn read(mail: &[u8]) -> Option<ReportDelivery> {
    report_bounce::of_mail(mail)
}
