//! A mail for tests.

use crate::message::Sender;
use usher_domain::{DeliveryMark, EmailAddress, Locale, MARK_TAG, MailId, OrganizationId, Replies, Secret, Timestamp};
use usher_engine::ports::{InvitationMail, Notice, NoticeOf};

fn organization() -> OrganizationId {
    OrganizationId("01936f3e-8a20-7abc-8def-00000000000a".parse().unwrap())
}

/// An invitation with everything that a mail can show.
pub(crate) fn mail() -> InvitationMail {
    let id = "01936f3e-8a20-7abc-8def-0123456789ab".parse().unwrap();
    InvitationMail {
        id,
        mark: DeliveryMark { mail: MailId(id), tag: [7; MARK_TAG] },
        locale: Locale::En,
        to: EmailAddress::parse("Petr.Maly@Kunde.example").unwrap(),
        invitee_name: "Petr Malý".to_owned(),
        organization_id: organization(),
        organization: "Müller & Söhne".to_owned(),
        inviter_name: Some("Jana Nováková".to_owned()),
        message: None,
        color: None,
        logo: None,
        replies: Some(Replies::Inviter(EmailAddress::parse("jana@firma.example").unwrap())),
        link: "https://usher.example/i/k7Qm3ZtR5bWx9LpYc2VfHs8NdJ4gTa6EuXoMiBvKq1w".to_owned(),
        is_reminder: false,
        expires_at: Some(Timestamp::parse_rfc3339("2024-12-16T14:23:00Z").unwrap()),
        now: Timestamp::parse_rfc3339("2024-12-09T14:23:00.5Z").unwrap(),
    }
}

/// The notice that it did not arrive.
pub(crate) fn bounce() -> Notice {
    let mail = mail();
    let reason = Some("the relay refused the mail (550 5.1.1)".to_owned());
    notice(NoticeOf::Bounce { invitee: mail.to, name: mail.invitee_name, reason })
}

/// The notice that an endpoint failed for days.
pub(crate) fn disabled() -> Notice {
    let at = |text| Timestamp::parse_rfc3339(text).unwrap();
    let failing_since = Some(at("2024-12-04T14:20:00Z"));
    notice(NoticeOf::WebhookDisabled {
        host: "hooks.firma.example".to_owned(),
        at: at("2024-12-09T14:23:00Z"),
        failing_since,
    })
}

/// The mail with a link that sets a password.
pub(crate) fn set_password() -> Notice {
    let until = Timestamp::parse_rfc3339("2024-12-09T14:53:00Z").unwrap();
    let link = Secret::new(format!("https://usher.example/password/reset/{}", "0a".repeat(32)));
    Notice {
        organization_id: None,
        organization: "usher.example".to_owned(),
        ..notice(NoticeOf::SetPassword { link, until })
    }
}

/// The mail that the password was changed.
pub(crate) fn password_changed() -> Notice {
    let at = Timestamp::parse_rfc3339("2024-12-09T14:23:00Z").unwrap();
    let forgot = "https://usher.example/password/forgot".to_owned();
    Notice {
        organization_id: None,
        organization: "usher.example".to_owned(),
        ..notice(NoticeOf::PasswordChanged { at, forgot, is_linked: false })
    }
}

/// The mail that an identity was linked to the account, or unlinked.
pub(crate) fn identity_changed(is_linked: bool) -> Notice {
    let at = Timestamp::parse_rfc3339("2024-12-09T14:23:00Z").unwrap();
    let forgot = "https://usher.example/password/forgot".to_owned();
    Notice {
        organization_id: None,
        organization: "usher.example".to_owned(),
        ..notice(NoticeOf::IdentityChanged { at, is_linked, forgot })
    }
}

/// The notice that an invitee uses another address.
pub(crate) fn move_requested() -> Notice {
    let page = Some("https://usher.example/console/invitations/1".to_owned());
    notice(NoticeOf::MoveRequested { invitee: mail().to, name: mail().invitee_name, page })
}

/// The mail that the account was deleted.
pub(crate) fn account_deleted() -> Notice {
    let at = Timestamp::parse_rfc3339("2024-12-09T14:23:00Z").unwrap();
    Notice {
        organization_id: None,
        organization: "usher.example".to_owned(),
        ..notice(NoticeOf::AccountDeleted { at })
    }
}

fn notice(of: NoticeOf) -> Notice {
    let mail = mail();
    Notice {
        id: mail.id,
        mark: mail.mark,
        locale: mail.locale,
        to: EmailAddress::parse("jana@firma.example").unwrap(),
        name: mail.inviter_name,
        organization_id: Some(mail.organization_id),
        organization: mail.organization,
        of,
        now: mail.now,
    }
}

/// The sender of the tests.
pub(crate) fn sender() -> Sender {
    let from = EmailAddress::parse("einladung@usher.example").unwrap();
    Sender::new(&from, "Usher", "{organization} via {name}").unwrap()
}
