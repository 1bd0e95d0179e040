//! Invitations, and the tokens that open one.

mod token;

pub use token::{InvitationToken, MAILED_TAG, MailedToken, ShownToken};

use crate::{
    AccountId, Destination, EmailAddress, Grants, InvitationId, LicenseId, LinkDelivery, Locale, MailDelivery, Member,
    MemberId, Metadata, Note, Organization, PersonName, PersonalMessage, Resource, Timestamp,
};

/// Where an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InvitationStatus {
    /// Waiting for the invitee.
    Pending,
    /// Redeemed.
    Accepted,
    /// Refused by the invitee.
    Declined,
    /// Withdrawn because it is no longer wanted.
    Cancelled,
    /// Withdrawn to shut the invitee out.
    Revoked,
    /// It has expired. Computed from the clock; storing it is housekeeping.
    Expired,
}

impl InvitationStatus {
    /// All of them, in the order above.
    pub const ALL: [Self; 6] =
        [Self::Pending, Self::Accepted, Self::Declined, Self::Cancelled, Self::Revoked, Self::Expired];

    /// Its name in canonical JSON and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
        }
    }

    /// The status of a name.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }
}

/// An invitation as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// The member row it is about.
    pub member: MemberId,
    /// The account, or its placeholder, behind the address.
    pub account: AccountId,
    /// The address invited.
    pub email: EmailAddress,
    /// Prefill for the sign-up form, possibly empty.
    pub first_name: PersonName,
    /// Prefill for the sign-up form, possibly empty.
    pub last_name: PersonName,
    /// The stored status. `Pending` may be past its expiry: ask [`Self::status_at`].
    pub status: InvitationStatus,
    /// What acceptance grants.
    pub grants: Grants,
    /// The license whose seat is reserved.
    pub license: Option<LicenseId>,
    /// An internal remark.
    pub note: Option<Note>,
    /// What the inviter says to the invitee.
    pub message: Option<PersonalMessage>,
    /// The language that the invitee is addressed in, where the request named one.
    pub locale: Option<Locale>,
    /// The page that the invitee goes to after accepting, where the request named one.
    pub redirect_url: Option<Destination>,
    /// What the client noted for itself.
    pub metadata: Option<Metadata>,
    /// Whether its link is handed out instead of mailed because whoever invited wanted that. Sending it again mails it.
    pub delivery: LinkDelivery,
    /// The generation of the current link: incremented whenever the token is rotated.
    pub generation: u32,
    /// When it runs out; `None` never.
    pub expires_at: Option<Timestamp>,
    /// The member who invited, where the credential belonged to one.
    pub inviter: Option<MemberId>,
    /// The member by whose authority the grants stand: the one who last set them. `None` for a key of the whole
    /// organization.
    pub granted_by: Option<MemberId>,
    /// The name of the protocol through which it was made.
    pub protocol: String,
    /// When a mail with a new link was last ordered. A reminder has the same link, and is ordered later.
    pub mailed_at: Timestamp,
    /// When the invitee is to be reminded next; `None` where no reminder is planned.
    pub remind_at: Option<Timestamp>,
    /// How many reminders were ordered.
    pub reminders: u32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Incremented with every change; a write is conditional on it.
    pub revision: u32,
}

impl Invitation {
    /// The status at an instant, which does not depend on housekeeping.
    #[must_use]
    pub fn status_at(&self, now: Timestamp) -> InvitationStatus {
        match (self.status, self.expires_at) {
            (InvitationStatus::Pending, Some(end)) if end <= now => InvitationStatus::Expired,
            (status, _) => status,
        }
    }
}

/// Who invited, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inviter {
    /// The member.
    pub member: MemberId,
    /// First name, possibly empty.
    pub first_name: PersonName,
    /// Last name, possibly empty.
    pub last_name: PersonName,
    /// The address.
    pub email: EmailAddress,
}

/// An invitation with all that a reply about it may show, as seen at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationView {
    /// The invitation.
    pub invitation: Invitation,
    /// Its status at the instant of the view.
    pub status: InvitationStatus,
    /// The member row behind it.
    pub member: Member,
    /// The organization.
    pub organization: Organization,
    /// Who invited, where the credential belonged to a member.
    pub inviter: Option<Inviter>,
    /// The granted resources by name, in the order of the grants.
    pub resources: Vec<Resource>,
    /// When its page was first opened by a person rather than a program, as far as that can be determined.
    pub opened_at: Option<Timestamp>,
    /// The newest mail that was ordered for it.
    pub delivery: Option<MailDelivery>,
    /// The link to hand out where no mail carries one, for a caller who may manage invitations and holds all that this
    /// one grants.
    pub link: Option<String>,
    /// The current token, for a caller who may create invitations and holds all that this one grants, and for the
    /// invitee.
    pub token: Option<ShownToken>,
}
