//! Delivery reports about mails that were sent, and the addresses that get no more of them.

use crate::{Cursor, EmailAddress, InvitationId, MailDelivery, MailId, PageLimit};

/// Reports what became of a mail that the relay had accepted. Outcome: [`DeliveryReported`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportDelivery {
    /// Which mail.
    pub mail: MailId,
    /// What became of it.
    pub news: DeliveryNews,
    /// The reason given by the receiving side, verbatim.
    pub reason: String,
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeliveryNews {
    /// It came back, and no mail will ever reach the address.
    HardBounce,
    /// It came back; another one may arrive.
    SoftBounce,
    /// Its reader has called it unwanted.
    Complaint,
    /// It is delayed, delivered or forwarded: nothing to act on.
    Progress,
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
