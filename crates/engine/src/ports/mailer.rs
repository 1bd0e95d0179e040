//! Sending mail.

use async_trait::async_trait;
use usher_domain::{EmailAddress, Locale, Timestamp};
use uuid::Uuid;

/// Sends mails.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Sends one mail; returns when the relay has taken responsibility for it.
    async fn send(&self, mail: &InvitationMail) -> Result<(), SendError>;

    /// Sends the notice that an invitation's mail will not arrive, in the same manner.
    async fn notify(&self, notice: &BounceNotice) -> Result<(), SendError>;
}

/// Everything an invitation mail shows.
#[derive(Clone, Debug)]
pub struct InvitationMail {
    /// The delivery, from which the Message-ID is made: the same at every attempt.
    pub id: Uuid,
    /// In which language.
    pub locale: Locale,
    /// To whom.
    pub to: EmailAddress,
    /// The invitee's name, possibly empty.
    pub invitee_name: String,
    /// The organization's name.
    pub organization: String,
    /// The inviter's name, if a member invited and has one.
    pub inviter_name: Option<String>,
    /// The inviter's address for replies, if a member invited.
    pub reply_to: Option<EmailAddress>,
    /// The link that the invitee follows.
    pub link: String,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
    /// The instant of rendering, for the Date header.
    pub now: Timestamp,
}

/// Everything shown by the notice that an invitation's mail will not arrive.
#[derive(Clone, Debug)]
pub struct BounceNotice {
    /// The delivery, from which the Message-ID is made.
    pub id: Uuid,
    /// To whom: the inviter.
    pub to: EmailAddress,
    /// The inviter's name, if it has one.
    pub inviter_name: Option<String>,
    /// The organization's name.
    pub organization: String,
    /// The address that the invitation went to.
    pub invitee: EmailAddress,
    /// The invitee's name, possibly empty.
    pub invitee_name: String,
    /// What the receiving side said; without an address.
    pub reason: Option<String>,
    /// The instant of rendering, for the Date header.
    pub now: Timestamp,
}

/// Why a mail was not taken. Reasons never contain the address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// It may work later: no connection, a 4xx answer, a full disk.
    #[error("temporary: {0}")]
    Temporary(String),
    /// It will not work: a 5xx answer, an address that no mail can be made for.
    #[error("permanent: {0}")]
    Permanent(String),
    /// It will not work with any mail, because the address leads nowhere.
    #[error("no such address: {0}")]
    NoSuchAddress(String),
    /// There is no way to send mail.
    #[error("mail is not configured")]
    NotConfigured,
}
