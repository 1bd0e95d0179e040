//! The API keys whose use is being recorded just now.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};
use usher_domain::ApiKeyId;

/// The keys whose use is being recorded.
#[derive(Default)]
pub(super) struct KeyUses(Mutex<HashSet<ApiKeyId>>);

impl KeyUses {
    /// Marks a key as being recorded. Returns whether it was not so marked already.
    pub(super) fn begin(&self, key: ApiKeyId) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key)
    }

    /// Takes the mark away.
    pub(super) fn end(&self, key: ApiKeyId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
    }
}
