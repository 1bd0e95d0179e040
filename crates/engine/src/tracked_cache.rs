//! A cache whose entries end when one of the rows that they were made of changes, or at a configured age. In the process
//! that makes a change, no request that begins after it sees what was there before.

use crate::changes::{Changes, Sources, Stamp};
use moka::future::Cache;
use std::future::Future;
use std::hash::Hash;
use std::sync::Arc;
use std::time::Duration;
use usher_domain::Fault;

pub(crate) struct TrackedCache<K, V> {
    entries: Cache<K, Arc<Entry<V>>>,
    changes: Arc<Changes>,
}

struct Entry<V> {
    value: V,
    stamp: Stamp,
}

/// Where a value came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The cache.
    Cached,
    /// The database, read by this request or by a concurrent one.
    Read,
}

impl<K, V> TrackedCache<K, V>
where
    K: Hash + Eq + Copy + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
{
    /// A cache of at most this many entries, each at most this many milliseconds old.
    pub(crate) fn new(capacity: u64, millis: u64, changes: &Arc<Changes>) -> Self {
        let entries = Cache::builder().max_capacity(capacity).time_to_live(Duration::from_millis(millis)).build();
        Self { entries, changes: Arc::clone(changes) }
    }

    /// The cached value, or else one that is read now. Concurrent requests for one key share one reading; a failed one
    /// is not cached.
    pub(crate) async fn get<F>(&self, key: K, read: impl Fn() -> F + Send + Sync) -> Result<(V, Origin), Fault>
    where
        F: Future<Output = Result<(V, Sources), Fault>> + Send,
    {
        let begun = self.changes.latest();
        loop {
            if let Some(entry) = self.entries.get(&key).await {
                if self.changes.is_current(&entry.stamp) {
                    return Ok((entry.value.clone(), Origin::Cached));
                }
                self.entries.invalidate(&key).await;
            }
            let reading = async {
                let read_at = self.changes.latest();
                let (value, sources) = read().await?;
                Ok(Arc::new(Entry { value, stamp: self.changes.stamp(read_at, &sources) }))
            };
            let entry = self.entries.try_get_with(key, reading).await;
            let entry = entry.map_err(|fault: Arc<Fault>| Fault::clone(&fault))?;
            // A reading that another request began may be older than a change that this request must see.
            if entry.stamp.is_since(begun) || self.changes.is_current(&entry.stamp) {
                return Ok((entry.value.clone(), Origin::Read));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Origin, TrackedCache};
    use crate::changes::{Changes, Sources};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::time::Duration;
    use tokio::sync::Notify;
    use usher_domain::Fault;
    use usher_storage::CacheInvalidation::{Everything, Row};
    use uuid::Uuid;

    const ONE: Uuid = Uuid::from_u128(1);
    const OTHER: Uuid = Uuid::from_u128(2);

    fn cache() -> (TrackedCache<Uuid, u32>, Arc<Changes>) {
        let changes = Arc::new(Changes::new());
        (TrackedCache::new(100, 60_000, &changes), changes)
    }

    async fn get(cache: &TrackedCache<Uuid, u32>, key: Uuid, value: u32) -> u32 {
        cache.get(key, || async { Ok((value, Sources::Rows(vec![key]))) }).await.unwrap().0
    }

    #[tokio::test]
    async fn a_change_ends_what_was_made_of_its_row_and_nothing_else() {
        let (cache, changes) = cache();
        for key in [ONE, OTHER] {
            assert_eq!(get(&cache, key, 1).await, 1);
            assert_eq!(get(&cache, key, 2).await, 1, "it is cached");
        }
        changes.record(Row(ONE));
        assert_eq!(get(&cache, ONE, 2).await, 2);
        assert_eq!(get(&cache, OTHER, 2).await, 1);
        changes.record(Everything);
        assert_eq!(get(&cache, ONE, 3).await, 3);
        assert_eq!(get(&cache, OTHER, 3).await, 3);
    }

    #[tokio::test]
    async fn any_change_ends_what_says_that_a_row_is_missing() {
        let (cache, changes) = cache();
        let absent = async |value| cache.get(ONE, || async { Ok((value, Sources::Absence)) }).await.unwrap().0;
        assert_eq!(absent(1).await, 1);
        assert_eq!(absent(2).await, 1);
        changes.record(Row(OTHER));
        assert_eq!(absent(2).await, 2);
    }

    #[tokio::test]
    async fn what_changes_while_it_is_read_is_not_cached() {
        let (cache, changes) = cache();
        let stale = cache.get(ONE, || async {
            changes.record(Row(ONE));
            Ok((1, Sources::Rows(vec![ONE])))
        });
        assert_eq!(stale.await.unwrap(), (1, Origin::Read));
        assert_eq!(get(&cache, ONE, 2).await, 2);
        assert_eq!(get(&cache, ONE, 3).await, 2, "it is cached now");
    }

    #[tokio::test]
    async fn concurrent_requests_share_one_reading_unless_it_is_older_than_a_change() {
        let (cache, changes) = cache();
        let (readings, gate) = (AtomicU32::new(0), Notify::new());
        let read = || async {
            let number = readings.fetch_add(1, Ordering::SeqCst) + 1;
            if number == 1 {
                gate.notified().await;
            }
            Ok((number, Sources::Rows(vec![ONE])))
        };
        let late = async {
            tokio::time::sleep(Duration::from_millis(20)).await;
            changes.record(Row(ONE));
            let opener = async {
                tokio::time::sleep(Duration::from_millis(20)).await;
                gate.notify_one();
            };
            tokio::join!(cache.get(ONE, read), cache.get(ONE, read), opener)
        };
        let (first, second, (after, beside, ())) = tokio::join!(cache.get(ONE, read), cache.get(ONE, read), late);
        assert_eq!((first.unwrap().0, second.unwrap().0), (1, 1), "both began before the change");
        assert_eq!((after.unwrap().0, beside.unwrap().0), (2, 2), "both began after the change");
        assert_eq!(readings.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn a_failed_reading_is_not_cached() {
        let (cache, _) = cache();
        let failed = cache.get(ONE, || async { Err(Fault::Unavailable) }).await;
        assert!(failed.is_err());
        assert_eq!(get(&cache, ONE, 1).await, 1);
    }
}
