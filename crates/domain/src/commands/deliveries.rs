//! Delivery reports about mails that were sent, and the addresses that get no more of them.

use crate::{CanonicalEmail, Cursor, DeliveryMark, EmailAddress, InvitationId, MailDelivery, MailId, PageLimit};
use std::fmt;

/// How many marks of one report are looked at; it has one, perhaps twice.
const MOST_MARKS: usize = 8;

/// Reports what became of a mail that the relay had accepted. Outcome: [`DeliveryReported`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportDelivery {
    /// Which mail.
    pub mail: MailReference,
    /// What the report says, for each recipient that it is about.
    pub recipients: Vec<RecipientReport>,
}

/// Takes in what a mail provider has sent to its webhook. Outcome: [`ReportsReceived`].
#[derive(Clone, PartialEq, Eq)]
pub struct ReceiveReports {
    /// Which provider, as the path names it.
    pub provider: String,
    /// The header fields, of which some verify the body.
    pub headers: Vec<(String, String)>,
    /// The body as it came, because signatures cover its bytes.
    pub body: Vec<u8>,
}

impl ReceiveReports {
    /// The value of a header field, whatever its case; empty if there is none.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value.as_str())
    }
}

/// Shows nothing that is secret or personal.
impl fmt::Debug for ReceiveReports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReceiveReports")
            .field("provider", &self.provider)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// What became of a provider's call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportsReceived {
    /// It was genuine, and what it reports is recorded.
    Recorded {
        /// How many reports changed a mail or the suppression list.
        changed: usize,
        /// How many were old news or about nothing to act on.
        unchanged: usize,
        /// How many lead to no mail that is still known.
        unknown: usize,
    },
    /// No provider of this name is configured.
    NoProvider,
    /// It does not prove that the provider sent it, or it is too old.
    Unverified,
    /// It is genuine, but not of the documented form.
    Malformed,
}

/// What a report names a mail by. The first mark that is genuine counts, then the id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailReference {
    /// The marks found in it, unproved; those of the envelope first.
    pub marks: Vec<DeliveryMark>,
    /// The id, as the caller or a Message-ID names it.
    pub id: Option<MailId>,
}

impl MailReference {
    /// What the values that may hold a mark and the value of a Message-ID lead to; `None` where that is no mail of ours.
    #[must_use]
    pub fn of<'a>(marks: impl IntoIterator<Item = &'a str>, message_id: &str) -> Option<Self> {
        let marks: Vec<_> =
            marks.into_iter().filter_map(|text| DeliveryMark::parse(text.trim())).take(MOST_MARKS).collect();
        let id = MailId::of_message_id(message_id);
        (!marks.is_empty() || id.is_some()).then_some(Self { marks, id })
    }
}

impl From<MailId> for MailReference {
    fn from(id: MailId) -> Self {
        Self { marks: Vec::new(), id: Some(id) }
    }
}

/// What a report says about one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipientReport {
    /// The address that the mail ended at, as the report spells it; `None` stands for the mail's own recipient.
    pub address: Option<String>,
    /// What became of the mail there.
    pub news: DeliveryNews,
    /// The reason given by the receiving side, verbatim.
    pub reason: String,
}

impl ReportDelivery {
    /// What the report says about the recipient of the mail. A failure at another address, where an alias or a forward
    /// had sent the mail on, loses the mail but is no reason to suppress the recipient. A complaint from there is one:
    /// whoever reads this recipient's mail does not want it.
    #[must_use]
    pub fn about(&self, recipient: Option<&CanonicalEmail>) -> Option<(DeliveryNews, &str)> {
        let is_own = |report: &&RecipientReport| match &report.address {
            Some(address) => EmailAddress::parse(address).is_ok_and(|address| Some(address.canonical()) == recipient),
            None => true,
        };
        if let Some(own) = self.recipients.iter().filter(is_own).max_by_key(|report| report.news) {
            return Some((own.news, &own.reason));
        }
        let other = self.recipients.iter().max_by_key(|report| report.news)?;
        let news = match other.news {
            DeliveryNews::HardBounce => DeliveryNews::SoftBounce,
            news => news,
        };
        Some((news, &other.reason))
    }
}

/// What became of a mail. Where a report says several things about a recipient the last in this order counts, so that
/// an address is not suppressed in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeliveryNews {
    /// It is delayed, delivered or forwarded, or a report of another kind came: nothing to act on.
    Progress,
    /// It came back, and no mail will ever reach the address.
    HardBounce,
    /// It came back; another one may arrive.
    SoftBounce,
    /// Its reader has called it unwanted.
    Complaint,
}

/// The state of a mail after a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryReported {
    /// The invitation that the mail is about; `None` if it is about something else.
    pub invitation: Option<InvitationId>,
    /// The mail.
    pub delivery: MailDelivery,
}

/// Lists the addresses that get no mail, newest first. Outcome: a page of [`crate::Suppression`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListSuppressions {
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}

/// Takes an address off the suppression list. Outcome: [`crate::Suppression`], as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiftSuppression {
    /// The address, compared by its canonical form.
    pub email: EmailAddress,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(recipients: &[(Option<&str>, DeliveryNews)]) -> ReportDelivery {
        let recipients = recipients.iter().map(|(address, news)| RecipientReport {
            address: address.map(str::to_owned),
            news: *news,
            reason: address.unwrap_or("its own").to_owned(),
        });
        ReportDelivery { mail: MailReference::default(), recipients: recipients.collect() }
    }

    #[test]
    fn only_what_is_said_about_the_recipient_can_suppress_it() {
        use DeliveryNews::{HardBounce as Hard, Progress, SoftBounce as Soft};
        let grace = EmailAddress::parse("grace@b.co").unwrap();
        let (ours, other) = (Some("Grace@B.co"), Some("ada@b.co"));
        for (recipients, expected) in [
            (&[][..], None),
            (&[(None, Hard)], Some((Hard, "its own"))),
            (&[(ours, Hard)], Some((Hard, "Grace@B.co"))),
            (&[(other, Hard), (ours, Progress)], Some((Progress, "Grace@B.co"))),
            (&[(ours, Hard), (other, Soft)], Some((Hard, "Grace@B.co"))),
            (&[(ours, Hard), (ours, Soft)], Some((Soft, "Grace@B.co"))),
            (&[(other, Hard)], Some((Soft, "ada@b.co"))),
            (&[(other, Progress)], Some((Progress, "ada@b.co"))),
            (&[(Some("IMCEAEX-_O=X"), Hard)], Some((Soft, "IMCEAEX-_O=X"))),
        ] {
            assert_eq!(report(recipients).about(Some(grace.canonical())), expected);
        }
        assert_eq!(report(&[(ours, Hard)]).about(None), Some((Soft, "Grace@B.co")));
    }
}
