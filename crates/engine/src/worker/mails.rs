//! What mails show.

use crate::engine::Engine;
use crate::erase_member::is_stand_in;
use crate::password_links;
use crate::ports::{InvitationMail, Notice, NoticeOf};
use crate::preview_invitation::full_name;
use crate::view::accept_link;
use usher_domain::webhook::Disabled;
use usher_domain::{
    EmailAddress, InvitationStatus, MailId, MemberStatus, Organization, OrganizationSettings, Secret, Timestamp,
};
use usher_storage::{AccountMailRecord, Delivery, InvitationRecord, MailSubject, Mailed, WebhookRecord};

/// A mail to be sent.
pub(super) enum Letter {
    /// With an invitation's link.
    Invitation(InvitationMail),
    /// That something has happened.
    Notice(Notice),
}

impl Letter {
    /// The recipient.
    pub(super) const fn to(&self) -> &EmailAddress {
        match self {
            Self::Invitation(mail) => &mail.to,
            Self::Notice(notice) => &notice.to,
        }
    }
}

/// The mail of a delivery; `None` where there is nothing to send or no recipient any more.
pub(super) fn letter(
    engine: &Engine,
    delivery: &Delivery,
    settings: &OrganizationSettings,
    now: Timestamp,
) -> Option<Letter> {
    match &delivery.mailed {
        Mailed::Invitation(record) => is_live(delivery, record, now)
            .then(|| Letter::Invitation(invitation(engine, delivery, record, settings, now))),
        Mailed::BounceNotice(record) if is_live(delivery, record, now) => {
            bounce(engine, delivery, record, now).map(Letter::Notice)
        }
        Mailed::MoveNotice(record) if is_live(delivery, record, now) => {
            to_be_moved(engine, delivery, record, now).map(Letter::Notice)
        }
        Mailed::BounceNotice(_) | Mailed::MoveNotice(_) => None,
        Mailed::WebhookNotice(record) => disabled(engine, delivery, record, now).map(Letter::Notice),
        Mailed::Account(record) => account(engine, delivery, record, now).map(Letter::Notice),
    }
}

/// Whether the link that was ordered can still be followed, and goes to the mailbox that it is for.
fn is_live(delivery: &Delivery, record: &InvitationRecord, now: Timestamp) -> bool {
    let invitation = &record.invitation;
    let is_open =
        invitation.status_at(now) == InvitationStatus::Pending && invitation.generation == delivery.generation;
    is_open && invitation.email.is_sound()
}

fn invitation(
    engine: &Engine,
    delivery: &Delivery,
    record: &InvitationRecord,
    settings: &OrganizationSettings,
    now: Timestamp,
) -> InvitationMail {
    let invitation = &record.invitation;
    let token = engine.keys.mailed_token(record.organization.id, invitation.id, invitation.generation);
    InvitationMail {
        id: delivery.id,
        mark: engine.keys.delivery_mark(MailId(delivery.id)),
        locale: invitation.locale.or(record.organization.locale).unwrap_or(engine.settings.locale),
        to: invitation.email.clone(),
        invitee_name: invitation.first_name.as_str().trim().to_owned(),
        organization_id: record.organization.id,
        organization: settings.branding.name_over(&record.organization.name).to_owned(),
        color: settings.branding.color,
        logo: settings.branding.logo.clone(),
        message: invitation.message.as_ref().map(|message| message.as_str().to_owned()),
        inviter_name: record.inviter.as_ref().and_then(full_name),
        replies: settings.emails.reply_to.replies(record.inviter.as_ref().map(|inviter| &inviter.email)),
        link: accept_link(engine, &token.expose()),
        // Every other order of its mail is of the instant at which its link was made.
        is_reminder: delivery.ordered_at > invitation.mailed_at,
        expires_at: invitation.expires_at,
        now,
    }
}

/// The notice to the inviter; `None` where there is none any more.
fn bounce(engine: &Engine, delivery: &Delivery, record: &InvitationRecord, now: Timestamp) -> Option<Notice> {
    let inviter = record.inviter.as_ref()?;
    let invitation = &record.invitation;
    let of = NoticeOf::Bounce {
        invitee: invitation.email.clone(),
        name: joined([invitation.first_name.as_str(), invitation.last_name.as_str()]),
        reason: record.delivery.as_ref().and_then(|mail| mail.reason.clone()),
    };
    let to = (inviter.email.clone(), full_name(inviter));
    Some(notice(engine, delivery, &record.organization, to, of, now))
}

/// The notice that the invitee uses another address; `None` where there is no inviter any more.
fn to_be_moved(engine: &Engine, delivery: &Delivery, record: &InvitationRecord, now: Timestamp) -> Option<Notice> {
    let inviter = record.inviter.as_ref()?;
    let invitation = &record.invitation;
    let of = NoticeOf::MoveRequested {
        invitee: invitation.email.clone(),
        name: joined([invitation.first_name.as_str(), invitation.last_name.as_str()]),
        page: engine.settings.console.as_ref().map(|console| format!("{console}/invitations/{}", invitation.id)),
    };
    let to = (inviter.email.clone(), full_name(inviter));
    Some(notice(engine, delivery, &record.organization, to, of, now))
}

/// The notice that a webhook was disabled; `None` where it was enabled since, or the reader is no member any more.
fn disabled(engine: &Engine, delivery: &Delivery, record: &WebhookRecord, now: Timestamp) -> Option<Notice> {
    let WebhookRecord { organization, webhook, reader } = record;
    let (at, why) = webhook.disabled.filter(|(at, _)| *at == delivery.ordered_at)?;
    let email = reader.email.clone().filter(|_| reader.status == MemberStatus::Active)?;
    let failing_since = match why {
        Disabled::Failing => Some(webhook.failing_since.unwrap_or(at)),
        Disabled::Gone => None,
        Disabled::Asked => return None,
    };
    let name = Some(joined([reader.first_name.as_str(), reader.last_name.as_str()])).filter(|name| !name.is_empty());
    let of = NoticeOf::WebhookDisabled { host: webhook.host().to_owned(), at, failing_since };
    Some(notice(engine, delivery, organization, (email, name), of, now))
}

/// A mail about an account; `None` where its link does nothing any more, or the account cannot log in.
fn account(engine: &Engine, delivery: &Delivery, record: &AccountMailRecord, now: Timestamp) -> Option<Notice> {
    let AccountMailRecord { account, subject, link, is_linked, invitation, locale } = record;
    let pages = &engine.settings.password_pages;
    let (at, is_deleted) = (delivery.ordered_at, matches!(subject, MailSubject::AccountDeleted { .. }));
    let forgot = || format!("{pages}/forgot");
    let of = match link {
        Some(link) if !password_links::is_live(link, now) => return None,
        Some(link) => {
            let open = invitation.as_ref().map(|record| &record.invitation);
            let open = open.filter(|invitation| invitation.status_at(now) == InvitationStatus::Pending);
            // The invitation's own secret goes to the address that was invited, as in its own mail.
            let back = invitation.as_ref().map(|record| &record.organization).zip(open);
            let token = back.map(|(place, open)| engine.keys.mailed_token(place.id, open.id, open.generation));
            let back = token.map(|token| format!("?invitation={}", token.expose())).unwrap_or_default();
            let address = format!("{}{back}", password_links::address(engine, link));
            NoticeOf::SetPassword { link: Secret::new(address), until: link.expires_at }
        }
        None => match *subject {
            MailSubject::AccountDeleted { .. } => NoticeOf::AccountDeleted { at },
            MailSubject::IdentityChanged { is_linked, .. } => {
                NoticeOf::IdentityChanged { at, is_linked, forgot: forgot() }
            }
            _ => NoticeOf::PasswordChanged { at, forgot: forgot(), is_linked: *is_linked },
        },
    };
    let name = joined([account.first_name.as_str(), account.last_name.as_str()]);
    // Older rules could mix up two addresses; such an address gets no mail, which could let its reader into the other
    // account.
    let is_reader = account.is_registered() || (is_deleted && !is_stand_in(account.email.canonical()));
    (is_reader && account.email.is_sound()).then(|| Notice {
        id: delivery.id,
        mark: engine.keys.delivery_mark(MailId(delivery.id)),
        locale: *locale,
        to: account.email.clone(),
        name: Some(name).filter(|name| !name.is_empty()),
        organization_id: None,
        organization: host(pages).to_owned(),
        of,
        now,
    })
}

/// The host of an address, with its port.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default()
}

fn notice(
    engine: &Engine,
    delivery: &Delivery,
    organization: &Organization,
    (to, name): (EmailAddress, Option<String>),
    of: NoticeOf,
    now: Timestamp,
) -> Notice {
    // An invitation's own language is the invitee's; readers of notices are members.
    let locale = organization.locale.unwrap_or(engine.settings.locale);
    let (organization_id, organization) = (Some(organization.id), organization.name.clone());
    let mark = engine.keys.delivery_mark(MailId(delivery.id));
    Notice { id: delivery.id, mark, locale, to, name, organization_id, organization, of, now }
}

fn joined(names: [&str; 2]) -> String {
    names.map(str::trim).join(" ").trim().to_owned()
}
