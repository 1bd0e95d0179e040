//! The permission catalog and the roles of an organization.

use crate::{
    Grant, Grants, HeldPermissions, Holdings, Lending, PermissionCode, ResourceId, ResourceTree, RoleCode, Timestamp,
    Translations,
};

/// One permission that can be granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PermissionEntry {
    /// Its code.
    pub code: PermissionCode,
    /// What it allows, for people.
    pub description: String,
    /// The same in other languages.
    pub translations: Translations,
}

/// A named set of permissions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its code.
    pub code: RoleCode,
    /// Its name for people.
    pub name: String,
    /// What holding it means.
    pub permissions: Vec<PermissionCode>,
    /// Its name in other languages.
    pub translations: Translations,
}

/// What an organization can grant: built-in entries and its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    /// All permissions.
    pub permissions: Vec<PermissionEntry>,
    /// All roles.
    pub roles: Vec<Role>,
    /// What may be granted by a right without being held.
    pub lends: Vec<Lending>,
    /// Which of the resources that it can be granted at stand below others.
    pub tree: ResourceTree,
}

/// Which permission codes a command may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogPolicy {
    /// Those in the catalog, and wildcards over a family of which the catalog has a member.
    Listed,
    /// As `Listed`, but only of the families named here; `*` alone counts as a family.
    ListedOf(Vec<String>),
    /// Any well-formed code of the families named here, in the catalog or not; `*` alone counts as a family.
    AnyOf(Vec<String>),
}

impl CatalogPolicy {
    /// Whether a code may be granted, where `is_listed` says whether the catalog lists it.
    pub(crate) fn allows(&self, code: &PermissionCode, is_listed: impl FnOnce() -> bool) -> bool {
        let of = |families: &[String]| families.iter().any(|family| family == code.family());
        match self {
            Self::Listed => is_listed(),
            Self::ListedOf(families) => of(families) && is_listed(),
            Self::AnyOf(families) => of(families),
        }
    }
}

impl Catalog {
    /// Whether a code may be granted under a policy.
    #[must_use]
    pub fn allows(&self, code: &PermissionCode, policy: &CatalogPolicy) -> bool {
        policy.allows(code, || self.lists(code))
    }

    /// A code is listed when it stands in the catalog or is a wildcard over something that does.
    pub(crate) fn lists(&self, code: &PermissionCode) -> bool {
        self.permissions.iter().any(|entry| code.covers(&entry.code))
    }

    /// The role of a code.
    #[must_use]
    pub fn role(&self, code: &RoleCode) -> Option<&Role> {
        self.roles.iter().find(|role| &role.code == code)
    }

    /// All that a set of grants confers at an instant, and where.
    #[must_use]
    pub fn holdings_of(&self, grants: &Grants, now: Timestamp) -> Holdings {
        Holdings {
            held: self.permissions_of(grants, now),
            resources: self.confinement_of(grants, now),
            scoped: grants.scoped.iter().filter(|grant| grant.holds_at(now)).cloned().collect(),
        }
    }

    /// The resources that permissions and roles are confined to, with all below them; `None` where they are not confined,
    /// which is the case without resources in the grants. Expired resources do not count.
    fn confinement_of(&self, grants: &Grants, now: Timestamp) -> Option<Vec<Grant<ResourceId>>> {
        if grants.resources.is_empty() {
            return None;
        }
        Some(self.tree.spread(grants.resources.iter().filter(|grant| grant.holds_at(now)).cloned().collect()))
    }

    /// All permissions that a set of grants confers, single resources aside, at an instant, each until its grant ends. A
    /// role that no longer exists confers nothing.
    #[must_use]
    pub fn permissions_of(&self, grants: &Grants, now: Timestamp) -> HeldPermissions {
        let roles = grants.roles.iter().filter_map(|grant| Some((self.role(&grant.what)?, grant.until)));
        let by_role = roles
            .flat_map(|(role, until)| role.permissions.iter().map(move |code| Grant { what: code.clone(), until }));
        let all = grants.permissions.iter().cloned().chain(by_role);
        all.filter(|grant| grant.holds_at(now)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> PermissionCode {
        PermissionCode::parse(text).unwrap()
    }

    #[test]
    fn policies_narrow_the_catalog_by_family() {
        let entry = |text| PermissionEntry {
            code: code(text),
            description: String::new(),
            translations: Translations::default(),
        };
        let catalog =
            Catalog { permissions: vec![entry("Organization.Read"), entry("Event.Read")], ..Catalog::default() };
        let organization = || vec!["Organization".to_owned(), "*".to_owned()];
        for (text, policy, allowed) in [
            ("Organization.Read", CatalogPolicy::Listed, true),
            ("Organization:*", CatalogPolicy::Listed, true),
            ("Event.*", CatalogPolicy::ListedOf(organization()), false),
            ("*", CatalogPolicy::ListedOf(organization()), true),
            ("Organization.Nothing", CatalogPolicy::ListedOf(organization()), false),
            ("Organization.Nothing", CatalogPolicy::AnyOf(organization()), true),
            ("Nothing.*", CatalogPolicy::Listed, false),
        ] {
            assert_eq!(catalog.allows(&code(text), &policy), allowed, "{text} {policy:?}");
        }
    }
}
