//! Taking away what a member holds at a resource. Callers cannot take away what they do not hold there.

use super::{MemberChange, MemberFacts, check_covers_existing, remove_member};
use crate::commands::{MemberRef, RemoveMember};
use crate::{Grants, Member, MemberStatus, Refusal, ResourceId};

/// Takes away what a member holds at a resource and below it. Whoever holds nothing there is unknown there; whoever holds
/// nothing else is removed.
pub fn revoke_at(facts: &MemberFacts<'_>, place: ResourceId) -> Result<Option<MemberChange>, Refusal> {
    let MemberFacts { member, access, catalog, now, .. } = *facts;
    let has_access = matches!(member.status, MemberStatus::Active | MemberStatus::Blocked);
    let grants = member.grants.scoped.iter().cloned();
    let (taken, left): (Vec<_>, Vec<_>) = grants.partition(|grant| catalog.tree.is_within(grant.what.resource, place));
    if !has_access || taken.is_empty() {
        return Err(Refusal::UnknownMember(member.id));
    }
    check_covers_existing(&Grants { scoped: taken, ..Grants::default() }, access, catalog, now)?;
    let grants = Grants { scoped: left, ..member.grants.clone() };
    if grants.permissions.is_empty() && grants.roles.is_empty() && grants.scoped.is_empty() {
        return remove_member(facts, &RemoveMember { member: MemberRef::Id(member.id), expected: None });
    }
    let member = Member { grants, updated_at: now, revision: member.revision + 1, ..member.clone() };
    Ok(Some(MemberChange { member, invitation: None, seat: None }))
}
