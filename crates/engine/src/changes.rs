//! Which cached data is out of date, told apart by the row that changed, so that one tenant's changes leave the cached
//! data of others alone.

use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use usher_storage::CacheInvalidation;
use uuid::Uuid;

/// How many slots the rows share. Two rows in one slot make each other's cached data out of date too early, never too
/// late, so memory is bounded whatever changes.
const SLOTS: usize = 1 << 16;

/// The latest change of every row, as a position in the sequence of all changes that this process knows of.
pub(crate) struct Changes {
    latest: AtomicU64,
    everything: AtomicU64,
    slots: Box<[AtomicU64]>,
    /// Keyed at random, so that nobody can choose ids that share the slot of another tenant's.
    hasher: RandomState,
}

/// The rows that cached data was made of.
pub(crate) enum Sources {
    /// These rows.
    Rows(Vec<Uuid>),
    /// The absence of a row: any change may have added it.
    Absence,
}

/// When data was read, and what any later change of would make it out of date.
pub(crate) struct Stamp {
    read_at: u64,
    /// The slots of the rows; `None` for all.
    slots: Option<Box<[usize]>>,
}

impl Changes {
    pub(crate) fn new() -> Self {
        Self {
            latest: AtomicU64::new(0),
            everything: AtomicU64::new(0),
            slots: (0..SLOTS).map(|_slot| AtomicU64::new(0)).collect(),
            hasher: RandomState::new(),
        }
    }

    /// Records a change that was committed before. What was read before this call is out of date when it returns.
    pub(crate) fn record(&self, change: CacheInvalidation) {
        let at = self.latest.fetch_add(1, Ordering::SeqCst) + 1;
        let slot = match change {
            CacheInvalidation::Everything => Some(&self.everything),
            CacheInvalidation::Row(id) => self.slots.get(self.slot(id)),
        };
        if let Some(slot) = slot {
            slot.fetch_max(at, Ordering::SeqCst);
        }
    }

    /// The position of the latest change. Data that is read afterwards contains it.
    pub(crate) fn latest(&self) -> u64 {
        self.latest.load(Ordering::SeqCst)
    }

    /// The stamp of data for which reading began at a position.
    pub(crate) fn stamp(&self, read_at: u64, sources: &Sources) -> Stamp {
        let slots = match sources {
            Sources::Rows(ids) => Some(ids.iter().map(|id| self.slot(*id)).collect()),
            Sources::Absence => None,
        };
        Stamp { read_at, slots }
    }

    /// Whether nothing of what the data was made of has changed since it was read.
    pub(crate) fn is_current(&self, stamp: &Stamp) -> bool {
        let unchanged = |slot: &AtomicU64| slot.load(Ordering::SeqCst) <= stamp.read_at;
        match &stamp.slots {
            Some(slots) => {
                unchanged(&self.everything) && slots.iter().all(|slot| self.slots.get(*slot).is_some_and(unchanged))
            }
            None => unchanged(&self.latest),
        }
    }

    fn slot(&self, id: Uuid) -> usize {
        let hash = usize::try_from(self.hasher.hash_one(id) & 0xffff_ffff).unwrap_or_default();
        hash % SLOTS
    }
}

impl Stamp {
    /// Whether the data was read at a position or later.
    pub(crate) fn is_since(&self, position: u64) -> bool {
        self.read_at >= position
    }
}
