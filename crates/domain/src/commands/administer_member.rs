//! What administrators do to members of an organization that the request names by its slug.

use super::MemberRef;
use crate::{EmailAddress, PermissionCode, RoleCode};

/// Changes a member of the organization of this slug, which must be one that the caller is bound to: any other one is
/// unknown. Outcome: [`super::MemberView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdministerMember {
    /// The slug.
    pub organization: String,
    /// What is done.
    pub action: MemberAction,
}

/// What is done to a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MemberAction {
    /// The person of this address, who has an account whose address is proved, becomes a member without any grants. Who
    /// is an active member stays as it is; nobody else is added or invited.
    Add(EmailAddress),
    /// The member of this address is blocked; a blocked one stays blocked.
    Block(EmailAddress),
    /// A role is added to what an active member holds, or taken away together with a direct permission that means the
    /// same. All else stays.
    SetRole {
        /// The member; `None` is the caller's own.
        member: Option<MemberRef>,
        /// The role.
        role: RoleCode,
        /// The permission.
        permission: PermissionCode,
        /// Whether the member shall hold the role.
        held: bool,
    },
}
