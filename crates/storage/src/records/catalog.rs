//! What an organization can grant, as it is stored.

use usher_domain::{PermissionCode, PermissionEntry, ResourceId, ResourceTree, Role, RoleCode};

/// An organization's own permissions and roles, and its resources as a tree.
#[derive(Clone, Debug, Default)]
pub struct CatalogRecords {
    /// Permissions.
    pub permissions: Vec<PermissionEntry>,
    /// Roles.
    pub roles: Vec<Role>,
    /// Which resources stand below which.
    pub tree: ResourceTree,
}

/// What can be granted by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Granted {
    /// A permission; wildcards that cover it are not searched for.
    Permission(PermissionCode),
    /// A role.
    Role(RoleCode),
    /// A resource.
    Resource(ResourceId),
}
