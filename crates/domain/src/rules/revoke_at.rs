//! Taking away what a member holds at a resource. Callers cannot take away what they do not hold there, and nobody is let
//! in or thrown out by it.

use super::{MemberChange, MemberFacts, check_covers_existing};
use crate::{Grants, Member, MemberStatus, Refusal, ResourceId, ScopedPermission};

/// Takes away what an active member holds at a resource and below it; `None` where that is nothing. Whoever is blocked is
/// unknown there: what a block keeps is the administrator's to decide on. Whoever is left with nothing stays a member.
pub fn revoke_at(facts: &MemberFacts<'_>, place: ResourceId) -> Result<Option<MemberChange>, Refusal> {
    let MemberFacts { member, access, catalog, now, .. } = *facts;
    if member.status != MemberStatus::Active {
        return Err(Refusal::UnknownMember(member.id));
    }
    let is_inside = |id: ResourceId| catalog.tree.is_within(id, place);
    let grants = member.grants.clone();
    let (taken, scoped): (Vec<_>, Vec<_>) = grants.scoped.into_iter().partition(|grant| is_inside(grant.what.resource));
    let (inside, resources): (Vec<_>, Vec<_>) = grants.resources.into_iter().partition(|grant| is_inside(grant.what));
    if taken.is_empty() && inside.is_empty() {
        return Ok(None);
    }
    check_covers_existing(&Grants { scoped: taken, ..Grants::default() }, access, catalog, now)?;
    // Grants that are confined to a resource are each of their permissions at it.
    for code in catalog.permissions_of(&member.grants, now).iter() {
        for resource in inside.iter().filter(|grant| grant.holds_at(now)).map(|grant| grant.what) {
            let held = ScopedPermission { code: code.clone(), resource };
            if access.holdings.end_at(&held, &catalog.tree).is_none() {
                return Err(Refusal::GrantExceedsCaller { what: held.to_string(), held_until: None });
            }
        }
    }
    let is_confined_elsewhere = !resources.is_empty() || inside.is_empty();
    let grants = if is_confined_elsewhere {
        Grants { resources, scoped, permissions: grants.permissions, roles: grants.roles }
    } else {
        // Without a resource that they are confined to, the rest would hold in the whole organization.
        Grants { scoped, ..Grants::default() }
    };
    let member = Member { grants, updated_at: now, revision: member.revision + 1, ..member.clone() };
    Ok(Some(MemberChange { member, invitation: None, seat: None }))
}
