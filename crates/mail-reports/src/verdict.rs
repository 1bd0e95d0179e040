//! What follows from a failure as providers describe it. Only a recipient's own permanent failure is a hard bounce; in
//! doubt the mail is lost and its address stays.

use usher_domain::bounce::{Blame, EnhancedStatus, Reply, blame};
use usher_domain::commands::{DeliveryNews, MailReference, RecipientReport, ReportDelivery};

/// How sure a provider is that the address itself does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// It says so. What the receiving server said may still contradict it.
    NoSuchAddress,
    /// It says that the failure is permanent and leaves the reason to the server's answer.
    Permanent,
}

/// A permanent failure. `said` is the reply of the receiving server, with or without the type of a diagnostic code.
pub(crate) fn permanent(claim: Claim, said: &str, status: &str) -> DeliveryNews {
    let said = said.strip_prefix("smtp;").unwrap_or(said).trim();
    let is_address = match blame(&Reply::parse(said), EnhancedStatus::parse(status.trim())) {
        Blame::Address => true,
        Blame::Unknown => claim == Claim::NoSuchAddress,
        _ => false,
    };
    if is_address { DeliveryNews::HardBounce } else { DeliveryNews::SoftBounce }
}

/// A report about one recipient of a mail; empty where nothing follows from it or where it leads to no mail of ours.
pub(crate) fn report(
    mail: Option<MailReference>,
    address: &str,
    news: Option<DeliveryNews>,
    reason: &str,
) -> Vec<ReportDelivery> {
    report_all(mail, [(address, news, reason)])
}

/// One report about all recipients that a call names, so that what is said about the mail's own recipient is told from
/// what is said about others. Empty where nothing follows for any of them or where it leads to no mail of ours.
pub(crate) fn report_all<'a>(
    mail: Option<MailReference>,
    recipients: impl IntoIterator<Item = (&'a str, Option<DeliveryNews>, &'a str)>,
) -> Vec<ReportDelivery> {
    let recipients = recipients.into_iter().map(|(address, news, reason)| RecipientReport {
        address: Some(bare(address).to_owned()).filter(|address| !address.is_empty()),
        news: news.unwrap_or(DeliveryNews::Progress),
        reason: reason.to_owned(),
    });
    let recipients: Vec<_> = recipients.collect();
    let has_news = recipients.iter().any(|recipient| recipient.news != DeliveryNews::Progress);
    mail.filter(|_| has_news).map(|mail| ReportDelivery { mail, recipients }).into_iter().collect()
}

/// The address of a recipient that may stand with a name, as in `Jane Roe <jane@example.com>`.
fn bare(recipient: &str) -> &str {
    let bracketed = recipient.trim().strip_suffix('>').and_then(|rest| rest.rsplit_once('<'));
    bracketed.map_or(recipient, |(_, address)| address).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipient_may_stand_with_a_name() {
        for (recipient, address) in [
            ("jane@example.com", "jane@example.com"),
            ("Jane Roe <jane@example.com>", "jane@example.com"),
            (" \"Roe <J>\" <jane@example.com> ", "jane@example.com"),
            ("<jane@example.com>", "jane@example.com"),
            ("Jane <jane@example.com", "Jane <jane@example.com"),
            ("", ""),
        ] {
            assert_eq!(bare(recipient), address, "{recipient}");
        }
    }
}
