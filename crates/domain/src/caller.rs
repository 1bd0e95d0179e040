//! Callers, and the organizations in which they may act.

use crate::{
    AccountId, ClientAddress, Confines, EmailAddress, HeldPermissions, Holdings, IdentityProviderId, Inviter, MemberId,
    Organization, OrganizationId, OrganizationScope, PermissionCode, ReadScope, Refusal, ResourceId, ResourceTree,
    SessionId, Timestamp,
};

/// An authenticated caller, or an anonymous one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Which adapter's credential this is, or `public`.
    pub family: &'static str,
    /// A stable, non-secret name of the credential (`key_...`, `acc_...`), for idempotency, audit and logs.
    pub credential: String,
    /// The person behind it and its address, if it is a person.
    pub account: Option<(AccountId, EmailAddress)>,
    /// The session that the credential came with: tokens issued for the credential must not outlive it.
    pub session: Option<SessionId>,
    /// When the credential expires.
    pub expires_at: Option<Timestamp>,
    /// Whose word it is that the person is who they are.
    pub assurance: Assurance,
    /// Where it may act.
    pub scope: CallerScope,
    /// Where the request comes from; `None` for the operator at the command line.
    pub client: Option<ClientAddress>,
}

/// Whose word it is that the person of a caller is who they are, and so how far it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assurance {
    /// The account's own credentials, such as a password.
    Account,
    /// An identity provider that the operator trusts vouches for the address in these very credentials.
    Vouched,
    /// An identity provider of one organization names the person. Its administrators could have it name anybody, so this
    /// counts in that organization alone, proves no address, and gives nobody an account as their own.
    Organization(OrganizationId, IdentityProviderId),
}

impl Assurance {
    /// Whether the address is vouched for, for the account and everywhere.
    #[must_use]
    pub const fn vouches(self) -> bool {
        matches!(self, Self::Vouched)
    }

    /// Whether it counts in an organization.
    #[must_use]
    pub fn counts_in(self, organization: OrganizationId) -> bool {
        match self {
            Self::Account | Self::Vouched => true,
            Self::Organization(only, _) => only == organization,
        }
    }

    /// Whether it counts for the account, whichever organization it is about.
    #[must_use]
    pub const fn counts_everywhere(self) -> bool {
        matches!(self, Self::Account | Self::Vouched)
    }
}

/// The organizations a caller may act in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallerScope {
    /// None: a public operation.
    Nowhere,
    /// The one its credential is bound to.
    Bound(Box<OrganizationAccess>),
    /// Those its account is an active member of; each request names one.
    Memberships(Vec<OrganizationAccess>),
    /// The installation: it makes and ends organizations, and acts in none of them.
    Installation,
}

/// Proof that the caller administers the installation. No [`OrganizationAccess`] can be made of it, and whatever reads
/// or changes something of an organization's people takes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InstallationAccess(());

/// What a caller may do in one organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationAccess {
    /// The organization, proved.
    pub scope: OrganizationScope,
    /// The organization, for people.
    pub organization: Organization,
    /// The member that the credential belongs to, if any.
    pub member: Option<Inviter>,
    /// The member by whose authority the credential acts: what is granted through it stands only as long as that member
    /// holds it. `None` for a key that the operator made for the whole organization.
    pub authority: Option<MemberId>,
    /// What is held, and where.
    pub holdings: Holdings,
    /// What a key is limited to by its own scopes, whatever its member holds; `None` for any other credential, and for a
    /// key without scopes.
    pub key_scopes: Option<HeldPermissions>,
}

impl OrganizationAccess {
    /// The access that is left at an instant.
    fn at(mut self, now: Timestamp) -> Self {
        self.holdings = self.holdings.at(now);
        self
    }

    /// This access limited to that of its maker: a key can do no more than its maker, who is responsible for it.
    #[must_use]
    pub fn bounded_by(self, maker: &Self, tree: &ResourceTree) -> Self {
        Self { authority: maker.authority, holdings: self.holdings.narrowed_to(&maker.holdings, tree), ..self }
    }

    /// This access bound to one resource, for a credential that names it: confined to it and all below it.
    #[must_use]
    pub fn within(self, resource: ResourceId, tree: &ResourceTree) -> Self {
        Self { holdings: self.holdings.within(resource, tree), ..self }
    }

    /// Refuses an access that does not cover a permission. What is held at single resources counts only where the
    /// credential is bound to one of them.
    pub fn require(&self, code: &PermissionCode) -> Result<(), Refusal> {
        if self.holdings.held.covers(code) {
            Ok(())
        } else if self.key_scopes.as_ref().is_none_or(|scopes| scopes.covers(code)) {
            Err(Refusal::Forbidden)
        } else {
            Err(Refusal::OutsideKeyScopes)
        }
    }

    /// Whether the access is confined to resources.
    #[must_use]
    pub const fn is_confined(&self) -> bool {
        self.holdings.resources.is_some()
    }

    /// What the access may read of the organization, permissions aside.
    #[must_use]
    pub fn sight(&self) -> ReadScope {
        match &self.holdings.resources {
            None => ReadScope::whole(self.scope),
            Some(own) => {
                let resources = own.iter().map(|grant| grant.what).collect();
                let member = self.member.as_ref().map(|own| own.member);
                ReadScope::confined(self.scope, Confines { resources, member })
            }
        }
    }

    /// Whether the access includes a resource.
    #[must_use]
    pub fn reaches(&self, resource: ResourceId) -> bool {
        self.holdings.reach_of(resource).is_some()
    }
}

impl Caller {
    /// The caller of a public operation.
    #[must_use]
    pub fn nobody() -> Self {
        Self {
            family: "public",
            credential: "nobody".to_owned(),
            account: None,
            session: None,
            expires_at: None,
            assurance: Assurance::Account,
            scope: CallerScope::Nowhere,
            client: None,
        }
    }

    /// The operator at the command line. The name is stored with events and never changes.
    #[must_use]
    pub fn operator(scope: CallerScope) -> Self {
        Self { family: "system", credential: "operator".to_owned(), scope, ..Self::nobody() }
    }

    /// The caller with what it still holds at an instant: a permission that expires must not outlive its end in the
    /// credential cache.
    #[must_use]
    pub fn at(self, now: Timestamp) -> Self {
        let scope = match self.scope {
            CallerScope::Nowhere => CallerScope::Nowhere,
            CallerScope::Installation => CallerScope::Installation,
            CallerScope::Bound(access) => CallerScope::Bound(Box::new(access.at(now))),
            CallerScope::Memberships(accesses) => {
                CallerScope::Memberships(accesses.into_iter().map(|access| access.at(now)).collect())
            }
        };
        Self { scope, ..self }
    }

    /// Whether the caller is authenticated.
    pub fn is_somebody(&self) -> bool {
        self.family != "public"
    }

    /// Whether it is the operator at the command line.
    #[must_use]
    pub fn is_operator(&self) -> bool {
        self.family == "system" && self.credential == "operator"
    }

    /// Refuses a caller who does not administer the installation.
    pub fn installation(&self) -> Result<InstallationAccess, Refusal> {
        match self.scope {
            CallerScope::Installation => Ok(InstallationAccess(())),
            CallerScope::Nowhere | CallerScope::Bound(_) | CallerScope::Memberships(_) => Err(Refusal::Forbidden),
        }
    }

    /// Every organization the caller may act in.
    pub fn accesses(&self) -> &[OrganizationAccess] {
        match &self.scope {
            CallerScope::Nowhere | CallerScope::Installation => &[],
            CallerScope::Bound(access) => std::slice::from_ref(&**access),
            CallerScope::Memberships(accesses) => accesses,
        }
    }

    /// The access to the requested organization. Without one named, it is that of the bound organization; a caller with
    /// several organizations has none then.
    pub fn access_to(&self, organization: Option<OrganizationId>) -> Option<&OrganizationAccess> {
        match (&self.scope, organization) {
            (CallerScope::Bound(access), None) => Some(access),
            (_, Some(id)) => self.accesses().iter().find(|access| access.scope.organization() == id),
            (_, None) => None,
        }
    }

    /// Refuses a caller who has no access that covers a permission: in the named organization, or in any of its own.
    pub fn require(&self, organization: Option<OrganizationId>, code: &PermissionCode) -> Result<(), Refusal> {
        let mut refused = Refusal::Forbidden;
        let named = organization.map(|named| self.access_to(Some(named)));
        let accesses = named.map_or_else(|| self.accesses().iter().collect(), Vec::from_iter);
        for access in accesses {
            match access.require(code) {
                Ok(()) => return Ok(()),
                Err(refusal) => refused = refusal,
            }
        }
        Err(refused)
    }

    /// Refuses a key whose scopes do not cover a permission, whatever its member holds. A key without scopes, and any other
    /// credential, is not limited.
    pub fn require_scope(&self, code: &PermissionCode) -> Result<(), Refusal> {
        let is_outside =
            |access: &OrganizationAccess| access.key_scopes.as_ref().is_some_and(|scopes| !scopes.covers(code));
        let accesses = self.accesses();
        if !accesses.is_empty() && accesses.iter().all(is_outside) { Err(Refusal::OutsideKeyScopes) } else { Ok(()) }
    }

    /// The member id behind the access to one organization.
    pub fn member_in(&self, organization: OrganizationId) -> Option<MemberId> {
        self.access_to(Some(organization))?.member.as_ref().map(|inviter| inviter.member)
    }
}
