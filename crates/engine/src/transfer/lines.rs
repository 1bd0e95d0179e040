//! What can be taken over and exported, each with the ids that a vendor gave it. References name what stands there
//! already or earlier in the same list.
//!
//! A `uuid` is Usher's own id, where the vendor's is another one. With it, links that were mailed go on working.

use usher_domain::{
    AccountId, ApiKeyId, Attributes, ContactEmail, EmailAddress, Grants, InvitationId, Label, License, LicenseId,
    Locale, MemberId, MemberStatus, Metadata, Note, Ordinal, OrganizationId, PermissionCode, PermissionEntry,
    PersonName, PersonalMessage, Phone, Resource, Role, Secret, Slug, Timestamp,
};

/// Which organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganizationRef {
    /// By its id.
    Id(OrganizationId),
    /// By its integer id.
    Ordinal(Ordinal),
    /// By its slug, for protocols that show no id of it.
    Slug(Slug),
}

/// Which person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonRef {
    /// By the id of the account.
    Id(AccountId),
    /// By the integer id of the account.
    Ordinal(Ordinal),
    /// By the address, for protocols that show no id of a person.
    Email(EmailAddress),
}

/// The id of a place in an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MembershipId {
    /// An id.
    Id(MemberId),
    /// Sixteen letters and digits.
    External(String),
    /// None: the protocol tells places by organization and person.
    None,
}

/// One thing to be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransferLine {
    /// An organization.
    Organization {
        /// Its id.
        id: OrganizationRef,
        /// Usher's id of it.
        uuid: Option<OrganizationId>,
        /// Its slug.
        slug: Slug,
        /// Its name.
        name: Label,
    },
    /// A permission that the organization has besides the built-in ones.
    Permission {
        /// Whose.
        organization: OrganizationRef,
        /// The permission.
        entry: PermissionEntry,
    },
    /// A role of the organization's own.
    Role {
        /// Whose.
        organization: OrganizationRef,
        /// The role.
        role: Role,
    },
    /// A license without use.
    License {
        /// Whose.
        organization: OrganizationRef,
        /// The license.
        license: License,
    },
    /// A resource.
    Resource {
        /// Whose.
        organization: OrganizationRef,
        /// The resource.
        resource: Resource,
    },
    /// A person.
    Person(Box<TransferredPerson>),
    /// A member that is not invited.
    Membership(Box<TransferredMembership>),
    /// A pending invitation, or one that has expired and can be sent again.
    Invitation(Box<TransferredInvitation>),
    /// An API key.
    Key(Box<TransferredKey>),
}

impl TransferLine {
    /// The organization and the people that it names.
    pub(super) fn names(&self) -> (Option<&OrganizationRef>, [Option<&PersonRef>; 3]) {
        match self {
            Self::Organization { id, .. } => (Some(id), [None; 3]),
            Self::Permission { organization, .. }
            | Self::Role { organization, .. }
            | Self::License { organization, .. }
            | Self::Resource { organization, .. } => (Some(organization), [None; 3]),
            Self::Person(person) => (None, [Some(&person.id), None, None]),
            Self::Membership(new) => (Some(&new.organization), [new.person.as_ref(), None, None]),
            Self::Invitation(new) => {
                (Some(&new.organization), [Some(&new.person), new.inviter.as_ref(), new.granted_by.as_ref()])
            }
            Self::Key(new) => (Some(&new.organization), [new.person.as_ref(), new.maker.as_ref(), None]),
        }
    }
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferredPerson {
    /// The id.
    pub id: PersonRef,
    /// Usher's id of the account.
    pub uuid: Option<AccountId>,
    /// The address.
    pub email: EmailAddress,
    /// First name, possibly empty.
    pub first_name: PersonName,
    /// Last name, possibly empty.
    pub last_name: PersonName,
    /// Whether they can log in; otherwise they were invited and have not accepted yet.
    pub registered: bool,
    /// Whether the operator vouches that they read the mail of the address.
    pub address_proved: bool,
    /// The Argon2id hash of the password, in PHC string format.
    pub password_hash: Option<Secret>,
}

/// What an organization says of a person. What is left out is as the account says, or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// First name.
    pub first_name: Option<PersonName>,
    /// Last name.
    pub last_name: Option<PersonName>,
    /// An address to reach them at.
    pub contact_email: Option<ContactEmail>,
    /// A telephone number.
    pub phone: Option<Phone>,
}

/// A person's place in an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferredMembership {
    /// The id.
    pub id: MembershipId,
    /// Usher's id of the member.
    pub uuid: Option<MemberId>,
    /// Where.
    pub organization: OrganizationRef,
    /// Who; `None` for an entry of a roster that has no account.
    pub person: Option<PersonRef>,
    /// Where they stand; never `Invited`.
    pub status: MemberStatus,
    /// What they hold.
    pub grants: Grants,
    /// The license of which they have a seat.
    pub license: Option<LicenseId>,
    /// What the protocol stores with the member.
    pub attributes: Attributes,
    /// What the organization says of them.
    pub profile: Profile,
}

/// A pending or expired invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferredInvitation {
    /// The id; without one it is drawn.
    pub id: Option<InvitationId>,
    /// The id of the invitee's place.
    pub membership: MembershipId,
    /// Usher's id of the invitee's place.
    pub membership_uuid: Option<MemberId>,
    /// Where.
    pub organization: OrganizationRef,
    /// The invitee.
    pub person: PersonRef,
    /// Whether it has expired; then the invitee's place has a line of its own before it.
    pub expired: bool,
    /// Whether the invitee was a member before.
    pub was_member: bool,
    /// What acceptance grants.
    pub grants: Grants,
    /// The license of which a seat is reserved.
    pub license: Option<LicenseId>,
    /// What the protocol stores with the member.
    pub attributes: Attributes,
    /// What the organization says of the invitee.
    pub profile: Profile,
    /// An internal remark.
    pub note: Option<Note>,
    /// What the inviter says to the invitee.
    pub message: Option<PersonalMessage>,
    /// What the client noted for itself.
    pub metadata: Option<Metadata>,
    /// The language that the invitee is addressed in.
    pub locale: Option<Locale>,
    /// How many links there have been; with the same secret and ids, the newest one works.
    pub generation: u32,
    /// Until when it can be accepted; `None` for no end.
    pub expires_at: Option<Timestamp>,
    /// The member who invited.
    pub inviter: Option<PersonRef>,
    /// The member by whose authority the grants stand; without one, they stand by the operator's.
    pub granted_by: Option<PersonRef>,
}

/// An API key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferredKey {
    /// Its id; without one it is drawn.
    pub id: Option<ApiKeyId>,
    /// What it opens.
    pub organization: OrganizationRef,
    /// The protocol it is for, if it is not the vendor's.
    pub family: Option<String>,
    /// The member it belongs to; `None` for one of the whole organization.
    pub person: Option<PersonRef>,
    /// The member who answers for it; `None` for the operator.
    pub maker: Option<PersonRef>,
    /// What it is known by.
    pub text: KeyText,
    /// What it is limited to; empty means no limit.
    pub permissions: Vec<PermissionCode>,
    /// What it is for.
    pub description: String,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
}

/// What a key is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyText {
    /// Its text.
    Plain(Secret),
    /// What an installation has stored of it.
    Digest {
        /// The keyed digest, in hexadecimal digits.
        digest: [u8; 32],
        /// The last four characters, for people.
        hint: String,
        /// Which secret it was made with: [`MasterKey::fingerprint`](crate::MasterKey::fingerprint).
        secret: [u8; 32],
    },
}
