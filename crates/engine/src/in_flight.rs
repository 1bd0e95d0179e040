//! Which idempotency keys are being worked on in this process.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

/// The keys in progress in this process. Between processes the table's primary key does the same.
#[derive(Default)]
pub(crate) struct InFlight(Mutex<HashSet<[u8; 32]>>);

impl InFlight {
    pub(crate) fn start(&self, key: [u8; 32]) -> Option<Flight<'_>> {
        let fresh = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key);
        // Created only if the key is ours: dropping it releases the key.
        fresh.then(|| Flight { all: self, key })
    }
}

/// Releases the key when the request is over, however it ends.
pub(crate) struct Flight<'a> {
    all: &'a InFlight,
    key: [u8; 32],
}

impl Drop for Flight<'_> {
    fn drop(&mut self) {
        self.all.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}

#[cfg(test)]
mod tests {
    use super::InFlight;

    #[test]
    fn a_key_is_held_by_one_until_it_is_over() {
        let all = InFlight::default();
        let first = all.start([1; 32]);
        assert!(first.is_some());
        assert!(all.start([1; 32]).is_none());
        assert!(all.start([1; 32]).is_none(), "being refused does not free the key");
        assert!(all.start([2; 32]).is_some());
        drop(first);
        assert!(all.start([1; 32]).is_some());
    }
}
