//! Sending mail.

use async_trait::async_trait;
use usher_domain::bounce::Obstacle;
use usher_domain::{Color, DeliveryMark, EmailAddress, Locale, Logo, OrganizationId, Replies, Secret, Timestamp};
use uuid::Uuid;

/// Sends mails.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Sends one mail; returns when the relay has taken responsibility for it.
    async fn send(&self, mail: &InvitationMail) -> Result<(), SendError>;

    /// Sends a notice, in the same manner.
    async fn notify(&self, notice: &Notice) -> Result<(), SendError>;
}

/// Everything an invitation mail shows.
#[derive(Clone, Debug)]
pub struct InvitationMail {
    /// The delivery, from which the Message-ID is made: the same at every attempt.
    pub id: Uuid,
    /// The delivery with its tag, by which a report about the mail leads back to it.
    pub mark: DeliveryMark,
    /// In which language.
    pub locale: Locale,
    /// The recipient.
    pub to: EmailAddress,
    /// The invitee's name, possibly empty.
    pub invitee_name: String,
    /// The organization.
    pub organization_id: OrganizationId,
    /// Its name, as it wants to be shown.
    pub organization: String,
    /// Its color, if it has set one.
    pub color: Option<Color>,
    /// Its logo, if it has set one.
    pub logo: Option<Logo>,
    /// The inviter's name, if a member invited and has one.
    pub inviter_name: Option<String>,
    /// What the inviter says to the invitee; several lines.
    pub message: Option<String>,
    /// Where replies go; `None` sets no address for replies.
    pub replies: Option<Replies>,
    /// The link that the invitee follows.
    pub link: String,
    /// Whether it reminds of an invitation that was mailed before.
    pub is_reminder: bool,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
    /// The instant of rendering, for the Date header.
    pub now: Timestamp,
}

/// Everything shown by a mail that notifies a member.
#[derive(Clone, Debug)]
pub struct Notice {
    /// The delivery, from which the Message-ID is made.
    pub id: Uuid,
    /// The delivery with its tag, by which a report about the mail leads back to it.
    pub mark: DeliveryMark,
    /// In which language.
    pub locale: Locale,
    /// The recipient.
    pub to: EmailAddress,
    /// The reader's name, if it has one.
    pub name: Option<String>,
    /// The organization; `None` where the notice is about an account.
    pub organization_id: Option<OrganizationId>,
    /// The organization's name; the host of the installation where the notice is about an account.
    pub organization: String,
    /// What has happened.
    pub of: NoticeOf,
    /// The instant of rendering, for the Date header.
    pub now: Timestamp,
}

/// What a notice is about.
#[derive(Clone, Debug)]
pub enum NoticeOf {
    /// To the inviter: the mail of an invitation will not arrive.
    Bounce {
        /// The address that the invitation went to.
        invitee: EmailAddress,
        /// The invitee's name, possibly empty.
        name: String,
        /// The reason given by the receiving side; without an address.
        reason: Option<String>,
    },
    /// To the inviter: the invitee asks for the invitation to be sent to another address.
    MoveRequested {
        /// The address that the invitation went to.
        invitee: EmailAddress,
        /// The invitee's name, possibly empty.
        name: String,
        /// Where the inviter sees the other address and decides, if there is a console.
        page: Option<String>,
    },
    /// To the members who can fix it: a webhook was disabled.
    WebhookDisabled {
        /// The host of its endpoint, with the port if there is one; never the rest of the address, which may hold
        /// secrets.
        host: String,
        /// When it was disabled.
        at: Timestamp,
        /// Since when no attempt had succeeded; `None` where the endpoint answered that it is gone.
        failing_since: Option<Timestamp>,
    },
    /// To the owner of an account: a link that sets a password.
    SetPassword {
        /// The link.
        link: Secret,
        /// When it stops working.
        until: Timestamp,
    },
    /// To the owner of an account: the password was changed.
    PasswordChanged {
        /// When.
        at: Timestamp,
        /// Where a new one can be set.
        forgot: String,
        /// Whether somebody can also sign in at an identity provider.
        is_linked: bool,
    },
    /// To the owner of an account: an identity at an identity provider was linked to it, or unlinked.
    IdentityChanged {
        /// When.
        at: Timestamp,
        /// Whether it was linked.
        is_linked: bool,
        /// Where a new password can be set.
        forgot: String,
    },
    /// To the owner of an account: it was deleted at their request.
    AccountDeleted {
        /// When.
        at: Timestamp,
    },
}

/// Why a mail was not accepted. Reasons never contain the address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Nothing to do with the mail or its recipient: mail does not go out at all, or not from this sender, until an
    /// operator or time changes that.
    #[error("obstructed: {reason}")]
    Obstructed {
        /// What stands in the way.
        obstacle: Obstacle,
        /// Why.
        reason: String,
    },
    /// A temporary failure: a 4xx reply, a full disk.
    #[error("temporary: {0}")]
    Temporary(String),
    /// A permanent failure: a 5xx reply, an address that no mail can be built for.
    #[error("permanent: {0}")]
    Permanent(String),
    /// A permanent failure of every mail to the address, because it does not exist.
    #[error("no such address: {0}")]
    NoSuchAddress(String),
    /// There is no way to send mail.
    #[error("mail is not configured")]
    NotConfigured,
}

/// A header field with the mark of a mail in the form that a relay documents.
#[derive(Clone, Copy, Debug)]
pub struct MarkField {
    /// Its name.
    pub name: &'static str,
    /// Its value for a mark.
    pub value: fn(&DeliveryMark) -> String,
}
