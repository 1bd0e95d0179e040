//! Until when somebody covers something, by all that they hold.

use crate::catalog_index::CatalogIndex;
use crate::permission::HeldByCode;
use crate::{End, Holdings, PermissionCode, ResourceId, RoleCode, ScopedPermission};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

/// What somebody holds, ready to be asked of many grants: batches name the same roles again and again.
pub(super) struct Coverage<'a> {
    holdings: &'a Holdings,
    catalog: &'a CatalogIndex<'a>,
    /// Indexed when it is first needed, because most requests grant nothing.
    held: OnceCell<HeldByCode>,
    roles: RefCell<HashMap<RoleCode, Option<End>>>,
}

impl<'a> Coverage<'a> {
    pub(super) fn of(holdings: &'a Holdings, catalog: &'a CatalogIndex<'a>) -> Self {
        Self { holdings, catalog, held: OnceCell::new(), roles: RefCell::default() }
    }

    /// When a permission ends; `None` if it is not held.
    pub(super) fn permission(&self, code: &PermissionCode) -> Option<End> {
        self.held.get_or_init(|| HeldByCode::new(&self.holdings.held)).end_of(code)
    }

    /// A role ends with the first of its permissions. One that the catalog does not have is held by nobody.
    pub(super) fn role(&self, code: &RoleCode) -> Option<End> {
        if let Some(known) = self.roles.borrow().get(code) {
            return *known;
        }
        let end = self.catalog.role(code).and_then(|role| {
            role.permissions.iter().map(|code| self.permission(code)).min().unwrap_or(Some(End::Never))
        });
        self.roles.borrow_mut().insert(code.clone(), end);
        end
    }

    /// Until when what is held counts for a resource.
    pub(super) fn resource(&self, id: ResourceId) -> Option<End> {
        self.holdings.reach_of(id)
    }

    /// When a permission at a resource ends, or a right that is enough to grant it.
    pub(super) fn scoped(&self, wanted: &ScopedPermission) -> Option<End> {
        let tree = self.catalog.tree();
        let lent =
            self.catalog.lends().iter().map(|lending| lending.end_of(wanted, self.holdings, tree)).max().flatten();
        self.holdings.end_at(wanted, tree).max(lent)
    }
}
