//! Adding a role to what a member holds, and taking it away.

use super::{MemberChange, MemberFacts, edit_member};
use crate::commands::{EditMember, MemberRef};
use crate::{Attributes, CatalogPolicy, Grant, MemberStatus, PermissionCode, Refusal, RequestedGrants, RoleCode};

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
    let others: Vec<_> = roles.iter().filter(|grant| grant.what != *role).cloned().collect();
    let mut grants = RequestedGrants::default();
    if held {
        if roles.contains(&Grant::forever(role.clone())) {
            return Ok(None);
        }
        grants.roles = Some(others.into_iter().chain([Grant::forever(role.clone())]).collect());
    } else {
        let direct: Vec<_> = permissions.iter().filter(|grant| grant.what != *permission).cloned().collect();
        grants.roles = (others.len() < roles.len()).then_some(others);
        grants.permissions = (direct.len() < permissions.len()).then_some(direct);
        if grants == RequestedGrants::default() {
            return Ok(None);
        }
    }
    let edits = EditMember {
        member: MemberRef::Id(member.id),
        grants,
        first_name: None,
        last_name: None,
        attributes: Attributes::default(),
        catalog: CatalogPolicy::Listed,
        expected: None,
    };
    edit_member(facts, &edits, |_| false).map(Some)
}
