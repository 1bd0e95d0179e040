//! Mails and the suppression list, within a transaction in one organization.

use super::{InvitationRecord, PasswordLink};
use usher_domain::{
    Account, AccountId, CanonicalEmail, EmailAddress, InvitationId, Locale, MailDelivery, Member, MemberId,
    Organization, PasswordLinkId, Timestamp, Unsent, Webhook, WebhookId,
};
use uuid::Uuid;

/// What is mailed, and about what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailSubject {
    /// An invitation's live link, to the invitee.
    Invitation {
        /// The invitation.
        invitation: InvitationId,
        /// The generation of the link; a mail of an older one is dropped.
        generation: u32,
    },
    /// That the mail of an invitation will not arrive, to the inviter.
    BounceNotice {
        /// The invitation.
        invitation: InvitationId,
        /// The generation of the link.
        generation: u32,
    },
    /// That the invitee asks for the invitation to be sent to another address, to the inviter.
    MoveNotice {
        /// The invitation.
        invitation: InvitationId,
        /// The generation of the link.
        generation: u32,
    },
    /// That a webhook was disabled at the instant of the order, to a member who can fix it.
    WebhookNotice {
        /// The webhook.
        webhook: WebhookId,
        /// The member.
        member: MemberId,
    },
    /// A link that sets a password, to the owner of the account. It is no organization's mail.
    SetPassword {
        /// The account.
        account: AccountId,
        /// The link.
        link: PasswordLinkId,
        /// The language.
        locale: Locale,
    },
    /// That the password was changed at the instant of the order, to the owner of the account. It is no organization's
    /// mail.
    PasswordChanged {
        /// The account.
        account: AccountId,
        /// The language.
        locale: Locale,
    },
    /// That an identity at an identity provider was linked to the account, or unlinked, at the instant of the order, to the
    /// owner of the account. It is no organization's mail.
    IdentityChanged {
        /// The account.
        account: AccountId,
        /// Whether it was linked.
        is_linked: bool,
        /// The language.
        locale: Locale,
    },
    /// That the account was deleted at the instant of the order, to its owner. It is no organization's mail.
    AccountDeleted {
        /// The account.
        account: AccountId,
        /// The language.
        locale: Locale,
    },
}

impl MailSubject {
    /// The account that it is about, if it is about one.
    #[must_use]
    pub const fn account(self) -> Option<AccountId> {
        match self {
            Self::SetPassword { account, .. }
            | Self::PasswordChanged { account, .. }
            | Self::IdentityChanged { account, .. }
            | Self::AccountDeleted { account, .. } => Some(account),
            Self::Invitation { .. }
            | Self::BounceNotice { .. }
            | Self::MoveNotice { .. }
            | Self::WebhookNotice { .. } => None,
        }
    }

    /// The invitation that it is about, if it is about one.
    #[must_use]
    pub const fn invitation(self) -> Option<InvitationId> {
        match self {
            Self::Invitation { invitation, .. }
            | Self::BounceNotice { invitation, .. }
            | Self::MoveNotice { invitation, .. } => Some(invitation),
            Self::WebhookNotice { .. }
            | Self::SetPassword { .. }
            | Self::PasswordChanged { .. }
            | Self::IdentityChanged { .. }
            | Self::AccountDeleted { .. } => None,
        }
    }
}

/// An order to mail something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailOrder {
    /// The id of the delivery, from which the mail's Message-ID is made.
    pub id: Uuid,
    /// What.
    pub subject: MailSubject,
    /// A keyed digest of the address that it goes to.
    pub recipient: [u8; 32],
    /// Why it ends immediately, if it will not be sent.
    pub unsent: Option<Unsent>,
    /// When it was ordered.
    pub ordered_at: Timestamp,
}

/// An order as it is now, with what it is about.
#[derive(Clone, Debug)]
pub struct MailRecord {
    /// What has become of it.
    pub delivery: MailDelivery,
    /// What is mailed.
    pub mailed: Mailed,
}

/// What is mailed, with the current state of its subject.
#[derive(Clone, Debug)]
pub enum Mailed {
    /// See [`MailSubject::Invitation`].
    Invitation(Box<InvitationRecord>),
    /// See [`MailSubject::BounceNotice`].
    BounceNotice(Box<InvitationRecord>),
    /// See [`MailSubject::MoveNotice`].
    MoveNotice(Box<InvitationRecord>),
    /// See [`MailSubject::WebhookNotice`].
    WebhookNotice(Box<WebhookRecord>),
    /// See [`MailSubject::SetPassword`], [`MailSubject::PasswordChanged`], [`MailSubject::IdentityChanged`] and
    /// [`MailSubject::AccountDeleted`].
    Account(Box<AccountMailRecord>),
}

impl Mailed {
    /// The organization that the mail belongs to; `None` for a mail about an account.
    #[must_use]
    pub fn organization(&self) -> Option<&Organization> {
        match self {
            Self::Invitation(record) | Self::BounceNotice(record) | Self::MoveNotice(record) => {
                Some(&record.organization)
            }
            Self::WebhookNotice(record) => Some(&record.organization),
            Self::Account(_) => None,
        }
    }

    /// The recipient; `None` where the member that it went to is gone.
    #[must_use]
    pub fn recipient(&self) -> Option<&CanonicalEmail> {
        match self {
            Self::Invitation(record) => Some(record.invitation.email.canonical()),
            Self::BounceNotice(record) | Self::MoveNotice(record) => {
                record.inviter.as_ref().map(|inviter| inviter.email.canonical())
            }
            Self::WebhookNotice(record) => record.reader.email.as_ref().map(EmailAddress::canonical),
            Self::Account(record) => Some(record.account.email.canonical()),
        }
    }
}

/// A webhook with all that a notice about it shows.
#[derive(Clone, Debug)]
pub struct WebhookRecord {
    /// The organization.
    pub organization: Organization,
    /// The webhook.
    pub webhook: Webhook,
    /// The recipient of the notice.
    pub reader: Member,
}

/// An account with all that a mail about it shows.
#[derive(Clone, Debug)]
pub struct AccountMailRecord {
    /// The account.
    pub account: Account,
    /// What it says.
    pub subject: MailSubject,
    /// The link that the mail carries, if it carries one.
    pub link: Option<PasswordLink>,
    /// Whether somebody can sign in to the account at an identity provider.
    pub is_linked: bool,
    /// The invitation that the person wants to go back to.
    pub invitation: Option<InvitationRecord>,
    /// The language.
    pub locale: Locale,
}
