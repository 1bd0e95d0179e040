//! The permission catalog of an organization, cached.

pub(crate) mod builtin;

use crate::EngineSettings;
use crate::engine::{Engine, failed};
use moka::future::Cache;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use usher_domain::{Catalog, Fault, OrganizationId, OrganizationScope};

/// The catalogs in use.
pub(crate) struct Catalogs {
    shared: Catalog,
    cache: Cache<(u64, OrganizationId), Arc<Catalog>>,
    /// Part of every key of the cache and counted up by [`Self::forget`], so that a look-up that was under way meanwhile
    /// cannot leave behind what is not true any more.
    generation: AtomicU64,
}

impl Catalogs {
    pub(crate) fn new(settings: &EngineSettings) -> Self {
        let mut shared = builtin::catalog();
        shared.permissions.extend(settings.permissions.iter().cloned());
        shared.roles.extend(settings.roles.iter().cloned());
        let cache =
            Cache::builder().max_capacity(10_000).time_to_live(Duration::from_millis(settings.catalog_cache)).build();
        Self { shared, cache, generation: AtomicU64::new(0) }
    }

    /// The catalog of an organization: what every organization has, and its own entries, ordered by code.
    pub(crate) async fn of(&self, engine: &Engine, scope: &OrganizationScope) -> Result<Arc<Catalog>, Fault> {
        let key = (self.generation.load(Ordering::SeqCst), scope.organization());
        if let Some(known) = self.cache.get(&key).await {
            return Ok(known);
        }
        let own = engine.store.catalog(scope).await.map_err(failed)?;
        let mut catalog = self.shared.clone();
        catalog.permissions.retain(|shared| own.permissions.iter().all(|entry| entry.code != shared.code));
        catalog.permissions.extend(own.permissions);
        catalog.permissions.sort_by(|a, b| a.code.as_str().cmp(b.code.as_str()));
        catalog.roles.retain(|shared| own.roles.iter().all(|role| role.code != shared.code));
        catalog.roles.extend(own.roles);
        catalog.roles.sort_by(|a, b| a.code.cmp(&b.code));
        let catalog = Arc::new(catalog);
        self.cache.insert(key, Arc::clone(&catalog)).await;
        Ok(catalog)
    }

    /// Forgets everything believed, because a catalog has changed.
    pub(crate) fn forget(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
        self.cache.invalidate_all();
    }
}
