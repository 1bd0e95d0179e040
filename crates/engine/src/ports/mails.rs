//! Mails and the suppression list, within a transaction in one organization.

use super::{InvitationRecord, StoreError};
use async_trait::async_trait;
use usher_domain::{CanonicalEmail, InvitationId, MailDelivery, MailId, MailState, Suppression, Timestamp};
use uuid::Uuid;

/// What a transaction does about mails.
#[async_trait]
pub trait MailTransaction: Send {
    /// Reads an order of the organization.
    async fn mail(&mut self, id: MailId) -> Result<Option<MailRecord>, StoreError>;

    /// Orders a mail.
    async fn order_mail(&mut self, order: &MailOrder) -> Result<(), StoreError>;

    /// Settles a mail as failed for good; `false` if it is so already, and then nothing is changed.
    async fn fail_mail(&mut self, id: MailId, reason: &str, now: Timestamp) -> Result<bool, StoreError>;

    /// The entry of an address on the suppression list.
    async fn suppression(&mut self, email: &CanonicalEmail) -> Result<Option<Suppression>, StoreError>;

    /// Puts an address on the suppression list; `false` if it stands there already, and then nothing is changed.
    async fn suppress(&mut self, id: Uuid, entry: &Suppression) -> Result<bool, StoreError>;

    /// Takes an address off the suppression list; gives the entry that it had.
    async fn lift_suppression(&mut self, email: &CanonicalEmail) -> Result<Option<Suppression>, StoreError>;
}

/// What is mailed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailKind {
    /// An invitation's live link, to the invitee.
    Invitation,
    /// That the mail of an invitation will not arrive, to the inviter.
    BounceNotice,
}

/// An order to mail something about an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailOrder {
    /// The id of the delivery, from which the mail's Message-ID is made.
    pub id: Uuid,
    /// What.
    pub kind: MailKind,
    /// The invitation.
    pub invitation: InvitationId,
    /// The generation of the link; a mail of an older one is dropped.
    pub generation: u32,
    /// A keyed digest of the address that it goes to.
    pub recipient: [u8; 32],
    /// The state in which it ends at once, if nothing will be sent.
    pub unsent: Option<MailState>,
    /// When it was ordered.
    pub ordered_at: Timestamp,
}

/// An order as it is now, with what it is about.
#[derive(Clone, Debug)]
pub struct MailRecord {
    /// What is mailed.
    pub kind: MailKind,
    /// What has become of it.
    pub delivery: MailDelivery,
    /// The invitation.
    pub record: InvitationRecord,
}
