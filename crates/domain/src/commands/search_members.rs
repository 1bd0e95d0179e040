//! Reading members where the protocol names the permission for it.

use super::{MemberRef, MemberView};
use crate::PermissionCode;

/// Reads members under a permission that the protocol names, in place of the engine's own. Outcome: [`MembersFound`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchMembers {
    /// Which.
    pub sought: Sought,
    /// What the caller must hold.
    pub required_permission: PermissionCode,
    /// How many are given at most.
    pub limit: u32,
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
}

impl FoundMember {
    /// Whether it is invited and can still accept.
    #[must_use]
    pub fn is_invited(&self) -> bool {
        let pending = self.view.invitation.as_ref();
        pending.is_some_and(|pending| pending.status == crate::InvitationStatus::Pending)
    }
}
