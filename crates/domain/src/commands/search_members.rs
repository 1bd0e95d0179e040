//! Reading members where the protocol names the permission for it.

use super::{MemberRef, MemberView};
use crate::{PermissionCode, Resource, ResourceId};

/// Reads members under a permission that the protocol names, in place of the engine's own. Outcome: [`MembersFound`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchMembers {
    /// Which.
    pub sought: Sought,
    /// What the caller must hold: at the place, where there is one.
    pub required_permission: PermissionCode,
    /// Only those who hold something at a resource or below it, or will hold it when they accept.
    pub at: Option<Place>,
    /// How many are given at most.
    pub limit: u32,
}

/// A resource, with what it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub resource: ResourceId,
    /// What it must be.
    pub kind: &'static str,
}

/// What somebody holds right at one resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldAt {
    /// The resource.
    pub resource: Resource,
    /// The permissions, those of roles included.
    pub permissions: Vec<PermissionCode>,
}

/// Which members are sought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    /// This one; it is refused if there is none.
    One(MemberRef),
    /// Those whose address, contact address or name contains a text, whatever the letter case and the accents; ordered by last name,
    /// first name, address.
    Matching(String),
    /// Those who have access, and after them those whose invitation can be accepted; each oldest first.
    Belonging,
}

/// The members, in the order of what was sought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembersFound(pub Vec<FoundMember>);

/// A member, with what protocols show that distinguish people by their permissions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundMember {
    /// The member.
    pub view: MemberView,
    /// Whether there is an account of its address, or, where it has none, of its contact address. Where the member has
    /// no access, only an account whose address is proved counts.
    pub account_exists: bool,
    /// The permissions of its grants now, including those of its roles; for an invited member those that acceptance
    /// will confer.
    pub permissions: Vec<PermissionCode>,
    /// What these grants confer now at single resources: at the place that was asked for and below it, in the order of
    /// the grants. Empty where no place was.
    pub held_at: Vec<HeldAt>,
}

impl FoundMember {
    /// Whether it is invited and can still accept.
    #[must_use]
    pub fn is_invited(&self) -> bool {
        let pending = self.view.invitation.as_ref();
        pending.is_some_and(|pending| pending.status == crate::InvitationStatus::Pending)
    }
}
