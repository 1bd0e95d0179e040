//! The permission catalog of an organization, cached.

pub(crate) mod builtin;

use crate::EngineSettings;
use crate::incident::failed;
use crate::per_organization::PerOrganization;
use std::sync::Arc;
use usher_domain::{Catalog, Fault, OrganizationScope, PermissionCode, RoleCode};
use usher_storage::Db;

/// The catalogs in use.
pub(crate) struct Catalogs {
    shared: Catalog,
    known: PerOrganization<Catalog>,
}

impl Catalogs {
    pub(crate) fn new(settings: &EngineSettings) -> Self {
        let mut shared = builtin::catalog();
        shared.permissions.extend(settings.permissions.iter().cloned());
        shared.roles.extend(settings.roles.iter().cloned());
        Self { shared, known: PerOrganization::new(settings.catalog_cache) }
    }

    /// The catalog of an organization: what every organization has, and its own entries, ordered by code.
    pub(crate) async fn of(&self, db: &Db, scope: &OrganizationScope) -> Result<Arc<Catalog>, Fault> {
        self.known.of(scope.organization(), self.read(db, scope)).await
    }

    /// Whether every organization has a role of this code.
    pub(crate) fn shares_role(&self, code: &RoleCode) -> bool {
        self.shared.role(code).is_some()
    }

    /// Whether every organization has this permission.
    pub(crate) fn shares_permission(&self, code: &PermissionCode) -> bool {
        self.shared.permissions.iter().any(|entry| &entry.code == code)
    }

    /// Invalidates the cached catalogs, because one has changed.
    pub(crate) fn invalidate(&self) {
        self.known.invalidate();
    }

    async fn read(&self, db: &Db, scope: &OrganizationScope) -> Result<Catalog, Fault> {
        let own = db.catalog(scope).await.map_err(failed)?;
        let mut catalog = self.shared.clone();
        catalog.permissions.retain(|shared| own.permissions.iter().all(|entry| entry.code != shared.code));
        catalog.permissions.extend(own.permissions);
        catalog.permissions.sort_by(|a, b| a.code.as_str().cmp(b.code.as_str()));
        catalog.roles.retain(|shared| own.roles.iter().all(|role| role.code != shared.code));
        catalog.roles.extend(own.roles);
        catalog.roles.sort_by(|a, b| a.code.cmp(&b.code));
        Ok(catalog)
    }
}
