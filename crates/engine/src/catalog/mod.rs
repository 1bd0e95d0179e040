//! The permission catalog of an organization, cached.

pub(crate) mod builtin;

use crate::EngineSettings;
use crate::changes::{Changes, Sources};
use crate::incident::failed;
use crate::tracked_cache::TrackedCache;
use std::sync::Arc;
use usher_domain::{Catalog, Fault, OrganizationId, OrganizationScope, PermissionCode, RoleCode};
use usher_storage::{CatalogRecords, Db};

/// The most organizations whose data of one kind is cached.
pub(crate) const ORGANIZATIONS: u64 = 10_000;

/// The catalogs in use.
pub(crate) struct Catalogs {
    shared: Catalog,
    known: TrackedCache<OrganizationId, Arc<Catalog>>,
}

impl Catalogs {
    pub(crate) fn new(settings: &EngineSettings, changes: &Arc<Changes>) -> Self {
        let mut shared = builtin::catalog();
        shared.permissions.extend(settings.permissions.iter().cloned());
        shared.roles.extend(settings.roles.iter().cloned());
        shared.lends.extend(settings.lends.iter().cloned());
        Self { shared, known: TrackedCache::new(ORGANIZATIONS, settings.catalog_cache, changes) }
    }

    /// The catalog of an organization: what every organization has, and its own entries, ordered by code.
    pub(crate) async fn of(&self, db: &Db, scope: &OrganizationScope) -> Result<Arc<Catalog>, Fault> {
        let organization = scope.organization();
        let read = async || Ok((Arc::new(self.read(db, scope).await?), Sources::Rows(vec![organization.0])));
        Ok(self.known.get(organization, read).await?.0)
    }

    /// Whether every organization has a role of this code.
    pub(crate) fn shares_role(&self, code: &RoleCode) -> bool {
        self.shared.role(code).is_some()
    }

    /// Whether every organization has this permission.
    pub(crate) fn shares_permission(&self, code: &PermissionCode) -> bool {
        self.shared.permissions.iter().any(|entry| &entry.code == code)
    }

    async fn read(&self, db: &Db, scope: &OrganizationScope) -> Result<Catalog, Fault> {
        Ok(self.with(db.catalog(scope).await.map_err(failed)?))
    }

    /// What every organization has, and an organization's own entries.
    pub(crate) fn with(&self, own: CatalogRecords) -> Catalog {
        let mut catalog = self.shared.clone();
        catalog.permissions.retain(|shared| own.permissions.iter().all(|entry| entry.code != shared.code));
        catalog.permissions.extend(own.permissions);
        catalog.permissions.sort_by(|a, b| a.code.as_str().cmp(b.code.as_str()));
        catalog.roles.retain(|shared| own.roles.iter().all(|role| role.code != shared.code));
        catalog.roles.extend(own.roles);
        catalog.roles.sort_by(|a, b| a.code.cmp(&b.code));
        catalog.tree = own.tree;
        catalog
    }
}
