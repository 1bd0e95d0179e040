//! Who has a role or a permission.

use crate::{InvitationId, MemberId, PermissionCode, RoleCode};

/// Reads who has a role or a permission: what ends for whom, or is refused, when it is changed or deleted. Outcome:
/// [`Holders`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListHolders {
    /// What they have.
    pub of: CatalogItem,
}

/// What can be granted by a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogItem {
    /// A permission by itself, for the organization or at a resource; not through a role or a wildcard.
    Permission(PermissionCode),
    /// A role.
    Role(RoleCode),
}

/// Who has something. People are only named to callers who may read them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holders {
    /// Members.
    pub members: HolderList<MemberId>,
    /// Invitations that can still be accepted.
    pub invitations: HolderList<InvitationId>,
}

/// How many there are, and the first of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolderList<T> {
    /// How many in all.
    pub count: usize,
    /// The oldest of them.
    pub first: Vec<Holder<T>>,
}

/// Somebody who has something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder<T> {
    /// The member or the invitation.
    pub id: T,
    /// The address; empty where none is known.
    pub email: String,
    /// The name, possibly empty.
    pub name: String,
}
