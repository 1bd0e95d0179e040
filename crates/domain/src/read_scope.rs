//! What a caller may read of one organization.

use crate::{Grants, Invitation, Member, MemberId, OrganizationScope, ResourceId};

/// An organization as a caller may read it: whole, or only what concerns the resources that they are confined to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadScope {
    scope: OrganizationScope,
    confines: Option<Confines>,
}

/// What confined access is confined to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confines {
    /// The resources.
    pub resources: Vec<ResourceId>,
    /// The member whose access it is: callers always see themselves.
    pub member: Option<MemberId>,
}

impl ReadScope {
    /// The whole organization.
    #[must_use]
    pub const fn whole(scope: OrganizationScope) -> Self {
        Self { scope, confines: None }
    }

    /// What concerns some of its resources.
    #[must_use]
    pub const fn confined(scope: OrganizationScope, confines: Confines) -> Self {
        Self { scope, confines: Some(confines) }
    }

    /// The organization.
    #[must_use]
    pub const fn scope(&self) -> &OrganizationScope {
        &self.scope
    }

    /// The resources it is confined to; `None` where it is not.
    #[must_use]
    pub const fn confines(&self) -> Option<&Confines> {
        self.confines.as_ref()
    }

    /// Whether an invitation concerns one of the resources.
    #[must_use]
    pub fn sees_invitation(&self, invitation: &Invitation) -> bool {
        self.concerns(&invitation.grants)
    }

    /// Whether a member, or its pending invitation, concerns one of the resources.
    #[must_use]
    pub fn sees_member(&self, member: &Member, pending: Option<&Invitation>) -> bool {
        let is_own = self.confines.as_ref().is_some_and(|confines| confines.member == Some(member.id));
        is_own || self.concerns(&member.grants) || pending.is_some_and(|invitation| self.sees_invitation(invitation))
    }

    fn concerns(&self, grants: &Grants) -> bool {
        self.confines
            .as_ref()
            .is_none_or(|confines| grants.named_resources().any(|named| confines.resources.contains(&named)))
    }
}
