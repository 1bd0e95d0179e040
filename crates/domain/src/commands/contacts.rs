//! People who are noted at a resource, under permissions that the protocol names. None of these commands gives anybody
//! access.

use super::{FoundMember, Place};
use crate::{Contact, ContactDetails, ContactId, EmailAddress, MemberId, PermissionCode};
use uuid::Uuid;

/// Notes a person at a resource. Outcome: [`Contact`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddContact {
    /// The resource.
    pub place: Place,
    /// What the caller must hold there.
    pub required_permission: PermissionCode,
    /// Who it is.
    pub details: ContactDetails,
    /// The active member to link it to, by address.
    pub link: Option<EmailAddress>,
}

/// Changes a contact of a resource; one is made of a member who has something there and is not noted yet. Outcome:
/// [`Contact`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditContact {
    /// The resource.
    pub place: Place,
    /// The contact, or the member.
    pub contact: ContactId,
    /// What the caller must hold there.
    pub required_permission: PermissionCode,
    /// Who it is; the same as before where this is `None`.
    pub details: Option<ContactDetails>,
    /// The active member that it is linked to from then on.
    pub link: ContactLink,
}

/// Which member a contact is linked to after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactLink {
    /// None: the one that it was linked to loses what they hold at the resource and below it. Somebody invited, who has no
    /// account yet, stays linked.
    Nobody,
    /// That of an account, or of an invitation, in place of the one before, who loses what they hold there.
    AccountOrInvitation(Uuid),
    /// That of an address; refused where it is linked to another one.
    Address(EmailAddress),
}

/// Takes away what an active member holds at a resource and below it, and the link of the contact there; the contact stays,
/// and one is made where there was none. Outcome: [`Contact`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevokeAtResource {
    /// The contact, or the member.
    pub contact: ContactId,
    /// The resource.
    pub place: Place,
    /// What the caller must hold there.
    pub required_permission: PermissionCode,
}

/// Saves who a contact is to the organization's members: to the row that it was saved to before, else to the member that it
/// is linked to, else to a new row without access. Outcome: [`ContactSaved`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveContact {
    /// The contact, at whatever resource.
    pub contact: ContactId,
    /// What the caller must hold in the organization, confined to nothing.
    pub required_permission: PermissionCode,
}

/// The row that a contact was saved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactSaved(pub MemberId);

/// Reads who is noted at resources together with the members who hold something there, or will when they accept. Outcome:
/// [`ContactsFound`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchContacts {
    /// A resource; without one, those that the credential is bound to.
    pub at: Option<Place>,
    /// Only those with a text in their names or addresses, ordered by last name, first name, address; without one, members
    /// before others, each oldest first.
    pub text: Option<String>,
    /// What the caller must hold: at the resource, where there is one.
    pub required_permission: PermissionCode,
    /// How many are given at most.
    pub limit: u32,
}

/// Who was found, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactsFound(pub Vec<FoundContact>);

/// A person at a resource: noted there, a member, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundContact {
    /// What is noted.
    pub contact: Option<Contact>,
    /// The member, who has access or can accept an invitation.
    pub member: Option<FoundMember>,
}
