//! A mail for tests.

use crate::message::Sender;
use usher_domain::{EmailAddress, Locale, Timestamp};
use usher_engine::ports::{BounceNotice, InvitationMail};

/// An invitation with everything that a mail can show.
pub(crate) fn mail() -> InvitationMail {
    InvitationMail {
        id: "01936f3e-8a20-7abc-8def-0123456789ab".parse().unwrap(),
        locale: Locale::En,
        to: EmailAddress::parse("Petr.Maly@Kunde.example").unwrap(),
        invitee_name: "Petr Malý".to_owned(),
        organization: "Müller & Söhne".to_owned(),
        inviter_name: Some("Jana Nováková".to_owned()),
        reply_to: Some(EmailAddress::parse("jana@firma.example").unwrap()),
        link: "https://usher.example/i/k7Qm3ZtR5bWx9LpYc2VfHs8NdJ4gTa6EuXoMiBvKq1w".to_owned(),
        expires_at: Some(Timestamp::parse_rfc3339("2024-12-16T14:23:00Z").unwrap()),
        now: Timestamp::parse_rfc3339("2024-12-09T14:23:00.5Z").unwrap(),
    }
}

/// The notice that it did not arrive.
pub(crate) fn notice() -> BounceNotice {
    let mail = mail();
    BounceNotice {
        id: mail.id,
        to: EmailAddress::parse("jana@firma.example").unwrap(),
        inviter_name: mail.inviter_name,
        organization: mail.organization,
        invitee: mail.to,
        invitee_name: mail.invitee_name,
        reason: Some("the relay refused the mail (550 5.1.1)".to_owned()),
        now: mail.now,
    }
}

/// The sender of the tests.
pub(crate) fn sender() -> Sender {
    Sender::new(&EmailAddress::parse("einladung@usher.example").unwrap(), "Usher").unwrap()
}
