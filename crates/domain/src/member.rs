//! Members: a person's place in one organization, which exists from the moment of invitation on.

use crate::{
    Account, AccountId, Attributes, ContactEmail, EmailAddress, Grants, MemberId, Ordinal, OrganizationId, PersonName,
    Phone, Seat, Timestamp,
};

/// Where a member stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MemberStatus {
    /// A roster entry without access: never invited, or its invitation ended without acceptance.
    Contact,
    /// Invited; no access yet.
    Invited,
    /// Has access.
    Active,
    /// Had access and was blocked; only unblocking restores it.
    Blocked,
    /// No longer a member; the row remains and is reused by a later invitation.
    Removed,
}

impl MemberStatus {
    /// Its name in canonical JSON and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Blocked => "blocked",
            Self::Removed => "removed",
        }
    }

    /// The status of a name.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Contact, Self::Invited, Self::Active, Self::Blocked, Self::Removed]
            .into_iter()
            .find(|status| status.as_str() == word)
    }
}

/// A person's place in one organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its id.
    pub id: MemberId,
    /// The organization.
    pub organization: OrganizationId,
    /// The account behind it and its integer id; `None` for a contact.
    pub account: Option<(AccountId, Ordinal)>,
    /// Sixteen letters and digits, unique in the organization, for protocols whose ids are opaque short texts.
    pub external_id: String,
    /// Where it stands.
    pub status: MemberStatus,
    /// The address that access is tied to; for a contact the one invited last, if any.
    pub email: Option<EmailAddress>,
    /// Contact data only, never a key.
    pub contact_email: Option<ContactEmail>,
    /// Contact data only.
    pub phone: Option<Phone>,
    /// First name, possibly empty.
    pub first_name: PersonName,
    /// Last name, possibly empty.
    pub last_name: PersonName,
    /// The seat it holds.
    pub seat: Option<Seat>,
    /// Live grants; empty until the member is active.
    pub grants: Grants,
    /// What adapters store with the member.
    pub attributes: Attributes,
    /// When the row was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// When it first became active; `None` if it never was.
    pub joined_at: Option<Timestamp>,
    /// When it was removed, if it is.
    pub removed_at: Option<Timestamp>,
    /// Incremented with every change; a write is conditional on it.
    pub revision: u32,
}

impl Member {
    /// Copies the names from the person's account, where the organization has none for the member. Only for a person
    /// who has accepted or was granted access: before that the organization must not learn them.
    pub fn named_by(&mut self, account: &Account) {
        if self.first_name.as_str().is_empty() && self.last_name.as_str().is_empty() {
            self.first_name = account.first_name.clone();
            self.last_name = account.last_name.clone();
        }
    }
}
