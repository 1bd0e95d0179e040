//! Taking away what a member holds at a resource. Callers cannot take away what they do not hold there, and nobody is let
//! in or thrown out by it.

use super::{MemberChange, MemberFacts, check_covers_existing};
use crate::{Grants, Member, MemberStatus, Refusal, ResourceId};

/// Takes away what an active member holds at a resource and below it. Whoever holds nothing there is unknown there, and so
/// is whoever is blocked: what a block keeps is the administrator's to decide on. Whoever is left with nothing stays a
/// member.
pub fn revoke_at(facts: &MemberFacts<'_>, place: ResourceId) -> Result<Option<MemberChange>, Refusal> {
    let MemberFacts { member, access, catalog, now, .. } = *facts;
    let grants = member.grants.scoped.iter().cloned();
    let (taken, left): (Vec<_>, Vec<_>) = grants.partition(|grant| catalog.tree.is_within(grant.what.resource, place));
    if member.status != MemberStatus::Active || taken.is_empty() {
        return Err(Refusal::UnknownMember(member.id));
    }
    check_covers_existing(&Grants { scoped: taken, ..Grants::default() }, access, catalog, now)?;
    let grants = Grants { scoped: left, ..member.grants.clone() };
    let member = Member { grants, updated_at: now, revision: member.revision + 1, ..member.clone() };
    Ok(Some(MemberChange { member, invitation: None, seat: None }))
}
