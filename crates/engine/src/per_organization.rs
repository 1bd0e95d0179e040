//! A cache of values per organization.

use moka::future::Cache;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use usher_domain::{Fault, OrganizationId};

/// A value per organization, at most a configured time old; in the process that changes it, up to date.
pub(crate) struct PerOrganization<T> {
    cache: Cache<(u64, OrganizationId), Arc<T>>,
    /// Part of every cache key and incremented by [`Self::invalidate`], so that a look-up that was in progress during
    /// the invalidation cannot cache outdated data.
    generation: AtomicU64,
}

impl<T: Send + Sync + 'static> PerOrganization<T> {
    /// Remembers for this many milliseconds.
    pub(crate) fn new(millis: u64) -> Self {
        let cache = Cache::builder().max_capacity(10_000).time_to_live(Duration::from_millis(millis)).build();
        Self { cache, generation: AtomicU64::new(0) }
    }

    /// The cached value, or else one that is read now.
    pub(crate) async fn of(
        &self,
        organization: OrganizationId,
        read: impl Future<Output = Result<T, Fault>>,
    ) -> Result<Arc<T>, Fault> {
        let key = (self.generation.load(Ordering::SeqCst), organization);
        if let Some(known) = self.cache.get(&key).await {
            return Ok(known);
        }
        let found = Arc::new(read.await?);
        self.cache.insert(key, Arc::clone(&found)).await;
        Ok(found)
    }

    /// Invalidates all entries, because something has changed.
    pub(crate) fn invalidate(&self) {
        self.generation.fetch_add(1, Ordering::SeqCst);
        self.cache.invalidate_all();
    }
}

#[cfg(test)]
mod tests {
    use super::PerOrganization;
    use usher_domain::OrganizationId;
    use uuid::Uuid;

    #[tokio::test]
    async fn what_changes_while_it_is_read_is_not_remembered() {
        let one = OrganizationId(Uuid::from_u128(1));
        let known = PerOrganization::new(60_000);
        let stale = known.of(one, async {
            known.invalidate();
            Ok(1)
        });
        assert_eq!(*stale.await.unwrap(), 1);
        assert_eq!(*known.of(one, async { Ok(2) }).await.unwrap(), 2);
        assert_eq!(*known.of(one, async { Ok(3) }).await.unwrap(), 2, "it is remembered now");
        known.invalidate();
        assert_eq!(*known.of(one, async { Ok(3) }).await.unwrap(), 3);
    }
}
