//! What can be taken over, each with the ids that a vendor gave it. References name what stands there already or
//! earlier in the same list.

use usher_domain::{
    AccountId, Attributes, EmailAddress, Grants, InvitationId, Label, License, MemberId, Ordinal, OrganizationId,
    PermissionCode, PersonName, Resource, Secret, Slug, Timestamp,
};

/// Which organization.
#[derive(Clone, Debug)]
pub enum OrganizationRef {
    /// By its id.
    Id(OrganizationId),
    /// By its integer id.
    Ordinal(Ordinal),
    /// By its slug, for protocols that show no id of it.
    Slug(Slug),
}

/// Which person.
#[derive(Clone, Debug)]
pub enum PersonRef {
    /// By the id of the account.
    Id(AccountId),
    /// By the integer id of the account.
    Ordinal(Ordinal),
    /// By the address, for protocols that show no id of a person.
    Email(EmailAddress),
}

/// The id of a place in an organization.
#[derive(Clone, Debug)]
pub enum MembershipId {
    /// An id.
    Id(MemberId),
    /// Sixteen letters and digits.
    External(String),
    /// None: the protocol tells places by organization and person.
    None,
}

/// One thing to be taken over.
#[derive(Clone, Debug)]
pub enum TransferLine {
    /// An organization.
    Organization {
        /// Its id.
        id: OrganizationRef,
        /// Its slug.
        slug: Slug,
        /// Its name.
        name: Label,
    },
    /// A license without use.
    License {
        /// Whose.
        organization: OrganizationRef,
        /// The license.
        license: License,
    },
    /// A resource at the top.
    Resource {
        /// Whose.
        organization: OrganizationRef,
        /// The resource.
        resource: Resource,
    },
    /// A person.
    Person(Box<TransferredPerson>),
    /// A member with access, or one that was blocked.
    Membership(Box<TransferredMembership>),
    /// A pending invitation.
    Invitation(Box<TransferredInvitation>),
    /// An API key.
    Key(Box<TransferredKey>),
}

/// A person.
#[derive(Clone, Debug)]
pub struct TransferredPerson {
    /// The id.
    pub id: PersonRef,
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

/// A person's place in an organization.
#[derive(Clone, Debug)]
pub struct TransferredMembership {
    /// The id.
    pub id: MembershipId,
    /// Where.
    pub organization: OrganizationRef,
    /// Who.
    pub person: PersonRef,
    /// Whether access was taken away.
    pub blocked: bool,
    /// What they hold.
    pub grants: Grants,
    /// The license of which they have a seat.
    pub license: Option<usher_domain::LicenseId>,
    /// What the protocol stores with the member.
    pub attributes: Attributes,
}

/// A pending invitation.
#[derive(Clone, Debug)]
pub struct TransferredInvitation {
    /// The id; without one it is drawn.
    pub id: Option<InvitationId>,
    /// The id of the invitee's place.
    pub membership: MembershipId,
    /// Where.
    pub organization: OrganizationRef,
    /// The invitee.
    pub person: PersonRef,
    /// What acceptance grants.
    pub grants: Grants,
    /// The license of which a seat is reserved.
    pub license: Option<usher_domain::LicenseId>,
    /// What the protocol stores with the member.
    pub attributes: Attributes,
    /// Until when it can be accepted; `None` for no end.
    pub expires_at: Option<Timestamp>,
    /// The member who invited. The grants stand by the operator's authority.
    pub inviter: Option<PersonRef>,
}

/// An API key.
#[derive(Clone, Debug)]
pub struct TransferredKey {
    /// What it opens.
    pub organization: OrganizationRef,
    /// The member it belongs to; `None` for one of the whole organization.
    pub person: Option<PersonRef>,
    /// Its text.
    pub key: Secret,
    /// What it is limited to; empty means no limit.
    pub permissions: Vec<PermissionCode>,
    /// What it is for.
    pub description: String,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
}
