//! Who is asking, and in which organizations it may act.

use crate::{
    AccountId, ClientAddress, EmailAddress, HeldPermissions, Inviter, MemberId, Organization, OrganizationId,
    OrganizationScope, PermissionCode, ResourceId,
};

/// An authenticated caller, or nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Which adapter's credential this is, or `public`.
    pub family: &'static str,
    /// A stable, non-secret name of the credential (`key_...`, `acc_...`), for idempotency, audit and logs.
    pub credential: String,
    /// The person behind it and its address, if it is a person.
    pub account: Option<(AccountId, EmailAddress)>,
    /// Where it may act.
    pub reach: Reach,
    /// Where the request comes from; `None` for the operator at the command line.
    pub client: Option<ClientAddress>,
}

/// The organizations a caller may act in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// None: a public operation.
    Nowhere,
    /// The one its credential is bound to.
    Bound(Box<OrganizationAccess>),
    /// Those its account is an active member of; each request names one.
    Memberships(Vec<OrganizationAccess>),
}

/// What a caller may do in one organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationAccess {
    /// The organization, proved.
    pub scope: OrganizationScope,
    /// The organization, for people.
    pub organization: Organization,
    /// The member that the credential belongs to, if any.
    pub member: Option<Inviter>,
    /// The permissions held.
    pub held: HeldPermissions,
    /// The resources the access is confined to; `None` means that it is not confined.
    pub resources: Option<Vec<ResourceId>>,
}

impl Caller {
    /// The caller of a public operation.
    #[must_use]
    pub fn nobody() -> Self {
        Self { family: "public", credential: "nobody".to_owned(), account: None, reach: Reach::Nowhere, client: None }
    }

    /// Every organization the caller may act in.
    pub fn accesses(&self) -> &[OrganizationAccess] {
        match &self.reach {
            Reach::Nowhere => &[],
            Reach::Bound(access) => std::slice::from_ref(&**access),
            Reach::Memberships(accesses) => accesses,
        }
    }

    /// The access to the organization asked for: to the bound one when none is named, to nothing when the caller
    /// roams and none is named.
    pub fn access_to(&self, organization: Option<OrganizationId>) -> Option<&OrganizationAccess> {
        match (&self.reach, organization) {
            (Reach::Bound(access), None) => Some(access),
            (_, Some(id)) => self.accesses().iter().find(|access| access.scope.organization() == id),
            (_, None) => None,
        }
    }

    /// Whether `right` is held in at least one organization.
    pub fn holds_anywhere(&self, right: &PermissionCode) -> bool {
        self.accesses().iter().any(|access| access.held.covers(right))
    }

    /// The member id behind the access to one organization.
    pub fn member_in(&self, organization: OrganizationId) -> Option<MemberId> {
        self.access_to(Some(organization))?.member.as_ref().map(|inviter| inviter.member)
    }
}
