//! Rows of `outbox`.

use super::super::super::sql::Db;
use super::super::schema::outbox;
use super::count;
use crate::faults::Unreadable;
use crate::records::{DeadLetter, Delivery, MailOrder, MailSubject, Mailed};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use usher_domain::{AccountId, Locale, MailDelivery, MailId, MailState, OrganizationId, Unsent};

/// An order to mail something about an invitation, a webhook or an account, and its result.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = outbox, check_for_backend(Db), treat_none_as_default_value = false)]
pub(crate) struct OutboxRow {
    pub(crate) id: Key,
    pub(crate) organization_id: Option<Key>,
    pub(crate) invitation_id: Option<Key>,
    generation: i64,
    state: String,
    attempts: i64,
    available_at: Stamp,
    leased_until: Option<Stamp>,
    last_error: Option<String>,
    ordered_at: Stamp,
    settled_at: Option<Stamp>,
    kind: String,
    pub(crate) recipient: Option<Vec<u8>>,
    held: bool,
    pub(crate) counted_at: Option<Stamp>,
    pub(crate) webhook_id: Option<Key>,
    pub(crate) member_id: Option<Key>,
    account_id: Option<Key>,
    password_link_id: Option<Key>,
    locale: Option<String>,
}

/// The state of a mail that was not tried.
pub(crate) const fn unsent_word(unsent: Unsent) -> &'static str {
    match unsent {
        Unsent::Superseded => "superseded",
        Unsent::Suppressed => "suppressed",
        Unsent::NotConfigured => "not_configured",
        Unsent::LinkOnly => "link_only",
    }
}

/// The kind of a mail, as it is stored.
const fn kind(subject: MailSubject) -> &'static str {
    match subject {
        MailSubject::Invitation { .. } => "invitation",
        MailSubject::BounceNotice { .. } => "bounce_notice",
        MailSubject::MoveNotice { .. } => "move_notice",
        MailSubject::WebhookNotice { .. } => "webhook_notice",
        MailSubject::SetPassword { .. } => "set_password",
        MailSubject::PasswordChanged { .. } => "password_changed",
        MailSubject::IdentityChanged { is_linked: true, .. } => "identity_linked",
        MailSubject::IdentityChanged { is_linked: false, .. } => "identity_unlinked",
        MailSubject::AccountDeleted { .. } => "account_deleted",
    }
}

impl OutboxRow {
    /// The row of a new order of an organization, or about an account.
    pub(crate) fn of(organization: Option<OrganizationId>, order: &MailOrder) -> Self {
        let row = Self {
            id: Key(order.id),
            organization_id: organization.map(Key::from),
            invitation_id: order.subject.invitation().map(Key::from),
            generation: 0,
            state: order.unsent.map_or("queued", unsent_word).to_owned(),
            attempts: 0,
            available_at: order.ordered_at.into(),
            leased_until: None,
            last_error: None,
            ordered_at: order.ordered_at.into(),
            settled_at: order.unsent.map(|_| order.ordered_at.into()),
            kind: kind(order.subject).to_owned(),
            recipient: Some(order.recipient.to_vec()),
            held: false,
            counted_at: None,
            webhook_id: None,
            member_id: None,
            account_id: None,
            password_link_id: None,
            locale: None,
        };
        match order.subject {
            MailSubject::Invitation { generation, .. }
            | MailSubject::BounceNotice { generation, .. }
            | MailSubject::MoveNotice { generation, .. } => Self { generation: i64::from(generation), ..row },
            MailSubject::WebhookNotice { webhook, member } => {
                Self { webhook_id: Some(webhook.into()), member_id: Some(member.into()), ..row }
            }
            MailSubject::SetPassword { account, link, locale } => {
                Self { password_link_id: Some(link.into()), ..row.about_account(account, locale) }
            }
            MailSubject::PasswordChanged { account, locale }
            | MailSubject::IdentityChanged { account, locale, .. }
            | MailSubject::AccountDeleted { account, locale } => row.about_account(account, locale),
        }
    }

    fn about_account(self, account: AccountId, locale: Locale) -> Self {
        Self { account_id: Some(account.into()), locale: Some(locale.code().to_owned()), ..self }
    }

    /// What is mailed.
    pub(crate) fn subject(&self) -> Result<MailSubject, Unreadable> {
        const WHAT: Unreadable = Unreadable("subject of a mail");
        let generation = count(self.generation, "generation")?;
        let locale = self.locale.as_deref().and_then(Locale::parse);
        match (self.kind.as_str(), self.invitation_id, self.webhook_id, self.member_id) {
            ("invitation", Some(invitation), None, None) => {
                Ok(MailSubject::Invitation { invitation: invitation.into(), generation })
            }
            ("bounce_notice", Some(invitation), None, None) => {
                Ok(MailSubject::BounceNotice { invitation: invitation.into(), generation })
            }
            ("move_notice", Some(invitation), None, None) => {
                Ok(MailSubject::MoveNotice { invitation: invitation.into(), generation })
            }
            ("webhook_notice", None, Some(webhook), Some(member)) => {
                Ok(MailSubject::WebhookNotice { webhook: webhook.into(), member: member.into() })
            }
            (kind, None, None, None) => match (kind, self.account_id, self.password_link_id, locale) {
                ("set_password", Some(account), Some(link), Some(locale)) => {
                    Ok(MailSubject::SetPassword { account: account.into(), link: link.into(), locale })
                }
                ("password_changed", Some(account), None, Some(locale)) => {
                    Ok(MailSubject::PasswordChanged { account: account.into(), locale })
                }
                (kind @ ("identity_linked" | "identity_unlinked"), Some(account), None, Some(locale)) => {
                    let is_linked = kind == "identity_linked";
                    Ok(MailSubject::IdentityChanged { account: account.into(), is_linked, locale })
                }
                ("account_deleted", Some(account), None, Some(locale)) => {
                    Ok(MailSubject::AccountDeleted { account: account.into(), locale })
                }
                _ => Err(WHAT),
            },
            _ => Err(WHAT),
        }
    }

    /// The organization that the mail belongs to; an error for a mail without one.
    pub(crate) fn place(&self) -> Result<Key, Unreadable> {
        self.organization_id.ok_or(Unreadable("organization of a mail"))
    }

    /// What has become of it.
    pub(crate) fn mail(self) -> Result<MailDelivery, Unreadable> {
        let attempts = count(self.attempts, "attempts")?;
        let state = match self.state.as_str() {
            "queued" if self.held => MailState::Held,
            "queued" if self.last_error.is_some() => MailState::Deferred,
            "queued" => MailState::Queued,
            "sent" => MailState::Sent,
            "dead" => MailState::Bounced,
            word => {
                let unsent = Unsent::ALL.into_iter().find(|unsent| unsent_word(*unsent) == word);
                unsent.map(Unsent::state).ok_or(Unreadable("state of a mail"))?
            }
        };
        let waits = matches!(state, MailState::Held | MailState::Deferred);
        Ok(MailDelivery {
            id: MailId(self.id.0),
            state,
            attempts,
            reason: self.last_error.filter(|_| matches!(state, MailState::Deferred | MailState::Bounced)),
            ordered_at: self.ordered_at.into(),
            settled_at: self.settled_at.map(Into::into),
            next_attempt_at: waits.then(|| self.available_at.into()),
        })
    }

    /// The delivery, given the current state of its subject and which addresses get no mail.
    pub(crate) fn delivery(self, mailed: Mailed, suppressed: Vec<String>) -> Result<Delivery, Unreadable> {
        Ok(Delivery {
            id: self.id.0,
            attempts: count(self.attempts, "attempts")?,
            generation: count(self.generation, "generation")?,
            ordered_at: self.ordered_at.into(),
            suppressed,
            mailed,
        })
    }

    /// The dead letter.
    pub(crate) fn dead_letter(self) -> Result<DeadLetter, Unreadable> {
        Ok(DeadLetter {
            id: self.id.0,
            organization: self.organization_id.map(Into::into),
            subject: self.subject()?,
            attempts: count(self.attempts, "attempts")?,
            reason: self.last_error.unwrap_or_default(),
            ordered_at: self.ordered_at.into(),
        })
    }
}
