//! Reading what an organization has: members, permissions, roles, licenses.

use crate::{Cursor, EmailAddress, LicenseUsage, MemberStatus, PageLimit, PermissionEntry, Role};

/// Lists members, newest first. Outcome: a page of [`crate::Member`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListMembers {
    /// Which of them.
    pub filter: MemberFilter,
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}

/// Which members to list; what is `None` does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberFilter {
    /// Where they stand.
    pub status: Option<MemberStatus>,
    /// Exactly this address, by canonical form.
    pub email: Option<EmailAddress>,
    /// A text that the address or a name contains, whatever the letter case.
    pub search: Option<String>,
}

/// Lists the permission catalog. Outcome: [`PermissionsListed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListPermissions;

/// The catalog's permissions, ordered by code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PermissionsListed(pub Vec<PermissionEntry>);

/// Lists the roles. Outcome: [`RolesListed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListRoles;

/// The catalog's roles, ordered by code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RolesListed(pub Vec<Role>);

/// Lists the licenses with their use. Outcome: [`LicensesListed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListLicenses;

/// The licenses, ordered by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LicensesListed(pub Vec<LicenseUsage>);
