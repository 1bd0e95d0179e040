//! A catalog that is asked for many codes. It is indexed when it is first asked, because most requests ask for none.

use crate::{Catalog, CatalogPolicy, Lending, PermissionCode, ResourceTree, Role, RoleCode};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

/// The permissions and roles of a catalog, by code.
pub(crate) struct CatalogIndex<'a> {
    catalog: &'a Catalog,
    /// Whether a code is listed: all that the catalog has, and the wildcards that were asked for.
    listed: OnceCell<RefCell<HashMap<PermissionCode, bool>>>,
    roles: OnceCell<HashMap<&'a RoleCode, &'a Role>>,
}

impl<'a> CatalogIndex<'a> {
    pub(crate) const fn of(catalog: &'a Catalog) -> Self {
        Self { catalog, listed: OnceCell::new(), roles: OnceCell::new() }
    }

    /// The same as [`Catalog::allows`].
    pub(crate) fn allows(&self, code: &PermissionCode, policy: &CatalogPolicy) -> bool {
        policy.allows(code, || self.lists(code))
    }

    fn lists(&self, code: &PermissionCode) -> bool {
        let entries = || self.catalog.permissions.iter().map(|entry| (entry.code.clone(), true)).collect();
        let mut listed = self.listed.get_or_init(|| RefCell::new(entries())).borrow_mut();
        if let Some(is_listed) = listed.get(code) {
            return *is_listed;
        }
        let is_listed = code.is_wildcard() && self.catalog.lists(code);
        listed.insert(code.clone(), is_listed);
        is_listed
    }

    /// Which resources stand below others.
    pub(crate) const fn tree(&self) -> &'a ResourceTree {
        &self.catalog.tree
    }

    /// What may be granted by a right without being held.
    pub(crate) fn lends(&self) -> &'a [Lending] {
        &self.catalog.lends
    }

    /// The role of a code.
    pub(crate) fn role(&self, code: &RoleCode) -> Option<&'a Role> {
        let all = || self.catalog.roles.iter().rev().map(|role| (&role.code, role)).collect();
        self.roles.get_or_init(all).get(code).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PermissionEntry;
    use crate::Translations;

    #[test]
    fn an_index_answers_as_its_catalog_does() {
        let code = |text: &str| PermissionCode::parse(text).unwrap();
        let role = |text: &str, name: &str| Role {
            code: RoleCode::parse(text).unwrap(),
            name: name.to_owned(),
            permissions: Vec::new(),
            translations: Translations::default(),
        };
        let entry = |text| PermissionEntry {
            code: code(text),
            description: String::new(),
            translations: Translations::default(),
        };
        let catalog = Catalog {
            permissions: ["a.read", "a.b.read", "c.*"].map(entry).into(),
            roles: vec![role("one", "First"), role("one", "Second"), role("two", "Third")],
            ..Catalog::default()
        };
        let index = CatalogIndex::of(&catalog);
        let policies = [CatalogPolicy::Listed, CatalogPolicy::ListedOf(vec!["a".to_owned(), "*".to_owned()])];
        for policy in policies.iter().cycle().take(4) {
            for text in ["a.read", "a:read", "a.*", "a.b.*", "b.*", "*", "a", "c.*", "c.read", "b.read", "a.b:read"] {
                let expected = catalog.allows(&code(text), policy);
                assert_eq!(index.allows(&code(text), policy), expected, "{text} {policy:?}");
            }
        }
        for text in ["one", "two", "three"] {
            let code = RoleCode::parse(text).unwrap();
            assert_eq!(index.role(&code), catalog.role(&code), "{text}");
        }
    }
}
