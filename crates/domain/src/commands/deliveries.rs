//! Delivery reports about mails that were sent, and the addresses that get no more of them.

use crate::{CanonicalEmail, Cursor, DeliveryMark, EmailAddress, InvitationId, MailDelivery, MailId, PageLimit};

/// Reports what became of a mail that the relay had accepted. Outcome: [`DeliveryReported`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportDelivery {
    /// Which mail.
    pub mail: MailReference,
    /// What the report says, for each recipient that it is about.
    pub recipients: Vec<RecipientReport>,
}

/// What a report names a mail by. The first mark that is genuine counts, then the id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailReference {
    /// The marks found in it, unproved; those of the envelope first.
    pub marks: Vec<DeliveryMark>,
    /// The id, as the caller or a Message-ID names it.
    pub id: Option<MailId>,
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
    /// had sent the mail on, loses the mail but is no reason to suppress the recipient.
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
