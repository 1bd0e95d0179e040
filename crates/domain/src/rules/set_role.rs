//! Adding a role to what a member holds, and taking it away.

use super::{MemberChange, MemberFacts, edit_member};
use crate::commands::EditMember;
use crate::{Grant, MemberStatus, PermissionCode, Refusal, RequestedGrants, RoleCode};

/// Adds a role, or takes it away together with a direct permission that means the same; `None` where nothing changes.
pub fn set_role(
    facts: &MemberFacts<'_>,
    role: &RoleCode,
    permission: &PermissionCode,
    held: bool,
) -> Result<Option<MemberChange>, Refusal> {
    let member = facts.member;
    if member.status != MemberStatus::Active {
        return Err(Refusal::MemberIs(member.status));
    }
    let (roles, permissions) = (&member.grants.roles, &member.grants.permissions);
    let mut grants = RequestedGrants { roles: with_role(roles, role, held), ..RequestedGrants::default() };
    if !held {
        let direct: Vec<_> = permissions.iter().filter(|grant| grant.what != *permission).cloned().collect();
        grants.permissions = (direct.len() < permissions.len()).then_some(direct);
    }
    if grants == RequestedGrants::default() {
        return Ok(None);
    }
    let edits = EditMember::of_grants(member.id, grants);
    edit_member(facts, &edits, |_| false).map(Some)
}

/// The roles with one more or one less; `None` where that is what they are.
pub(super) fn with_role(roles: &[Grant<RoleCode>], role: &RoleCode, held: bool) -> Option<Vec<Grant<RoleCode>>> {
    let others: Vec<_> = roles.iter().filter(|grant| grant.what != *role).cloned().collect();
    let wanted = Grant::forever(role.clone());
    if held {
        (!roles.contains(&wanted)).then(|| others.into_iter().chain([wanted]).collect())
    } else {
        (others.len() < roles.len()).then_some(others)
    }
}
