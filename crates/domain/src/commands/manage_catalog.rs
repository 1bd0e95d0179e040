//! Changing what an organization can grant: its own permissions and its own roles.

use crate::{Cursor, Description, Label, PageLimit, PermissionCode, PermissionEntry, Role, RoleCode, Translations};

/// A permission of the catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PermissionView {
    /// The permission.
    pub entry: PermissionEntry,
    /// Whether the organization made it, and can change it, or every organization has it.
    pub own: bool,
}

/// A role of the catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleView {
    /// The role.
    pub role: Role,
    /// Whether the organization made it, and can change it, or every organization has it.
    pub own: bool,
}

/// Adds a permission to the organization's own. Outcome: [`PermissionView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreatePermission {
    /// Its code, which is not a wildcard.
    pub code: PermissionCode,
    /// What it allows, for people.
    pub description: Description,
    /// The same in other languages.
    pub translations: Translations,
}

/// Reads one permission of the catalog. Outcome: [`PermissionView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GetPermission {
    /// Which.
    pub code: PermissionCode,
}

/// Changes what people read of one of the organization's own permissions. Outcome: [`PermissionView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditPermission {
    /// Which.
    pub code: PermissionCode,
    /// What it allows, for people; `None` leaves it.
    pub description: Option<Description>,
    /// The same in other languages, in place of all that there are; `None` leaves them.
    pub translations: Option<Translations>,
}

/// Deletes one of the organization's own permissions, which must not be granted to anyone. Outcome: [`super::Deleted`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeletePermission {
    /// Which.
    pub code: PermissionCode,
}

/// Lists the catalog's permissions page by page, by code. Outcome: a page of [`PermissionView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPermissions {
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}

/// Defines a role. Callers can only use permissions that they hold. Outcome: a versioned [`RoleView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateRole {
    /// Its code.
    pub code: RoleCode,
    /// Its name for people.
    pub name: Label,
    /// What holding it means.
    pub permissions: Vec<PermissionCode>,
    /// Its name in other languages.
    pub translations: Translations,
}

/// Reads one role of the catalog. Outcome: a versioned [`RoleView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GetRole {
    /// Which.
    pub code: RoleCode,
}

/// Changes one of the organization's own roles, and with it the permissions of all members who have it. Outcome: a
/// versioned [`RoleView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditRole {
    /// Which.
    pub code: RoleCode,
    /// The name; `None` leaves it.
    pub name: Option<Label>,
    /// The permissions it confers; `None` leaves them.
    pub permissions: Option<Vec<PermissionCode>>,
    /// The name in other languages, in place of all that there are; `None` leaves them.
    pub translations: Option<Translations>,
    /// The revision that the caller has seen; `None` changes whatever is there.
    pub expected: Option<u32>,
}

/// Deletes one of the organization's own roles, which must not be granted to anyone. Outcome: [`super::Deleted`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeleteRole {
    /// Which.
    pub code: RoleCode,
    /// The revision that the caller has seen; `None` deletes whatever is there.
    pub expected: Option<u32>,
}

/// Lists the catalog's roles page by page, by code. Outcome: a page of [`RoleView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRoles {
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}
