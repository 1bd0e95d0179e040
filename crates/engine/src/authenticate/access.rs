//! From a member row to what its credentials may do.

use crate::engine::Engine;
use crate::scopes::proved;
use usher_domain::{
    AuthenticationFailure, Caller, CallerScope, Fault, HeldPermissions, Holdings, InstallationAccess, Inviter, Member,
    MemberStatus, Organization, OrganizationAccess,
};

/// The access of an active member; refused for one that is blocked or gone.
pub(super) async fn of_member(
    engine: &Engine,
    organization: Organization,
    member: &Member,
) -> Result<OrganizationAccess, Fault> {
    match member.status {
        MemberStatus::Active => {}
        MemberStatus::Blocked => return Err(AuthenticationFailure::MemberBlocked.into()),
        MemberStatus::Contact | MemberStatus::Invited | MemberStatus::Removed => {
            return Err(AuthenticationFailure::Inactive.into());
        }
    }
    let scope = proved(organization.id);
    let catalog = engine.catalogs.of(&engine.db, &scope).await?;
    let now = engine.now();
    Ok(OrganizationAccess {
        scope,
        organization,
        member: inviter(member),
        authority: Some(member.id),
        holdings: catalog.holdings_of(&member.grants, now),
        key_scopes: None,
    })
}

/// The access of a key that belongs to the organization as a whole.
pub(super) fn of_organization(organization: Organization) -> OrganizationAccess {
    OrganizationAccess {
        scope: proved(organization.id),
        organization,
        member: None,
        authority: None,
        holdings: Holdings { held: HeldPermissions::everything(), ..Holdings::default() },
        key_scopes: None,
    }
}

impl Engine {
    /// The operator at the command line, who may do everything in an organization.
    #[must_use]
    pub fn operator(&self, organization: Organization) -> Caller {
        Caller::operator(CallerScope::Bound(Box::new(of_organization(organization))))
    }
}

/// A caller who administers the installation, acting in an organization that it is about to make, and whose first
/// administrator it names.
pub(crate) fn acting_in(_: InstallationAccess, caller: &Caller, organization: Organization) -> Caller {
    Caller { scope: CallerScope::Bound(Box::new(of_organization(organization))), ..caller.clone() }
}

/// The member as others see who invited them; a member without an address cannot invite.
fn inviter(member: &Member) -> Option<Inviter> {
    Some(Inviter {
        member: member.id,
        first_name: member.first_name.clone(),
        last_name: member.last_name.clone(),
        email: member.email.clone()?,
    })
}
