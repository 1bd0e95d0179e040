//! When API keys were used last. It is noted where a key is looked up, which the cache of credentials makes rare, and
//! written beside the request, which must never wait for it or fail with it.

use crate::engine::Engine;
use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};
use usher_domain::{ApiKeyId, Timestamp};

/// How long after a use that is recorded the next one is, in milliseconds.
const EVERY: i64 = 5 * 60 * 1_000;

/// The keys whose use is being written.
#[derive(Default)]
pub(super) struct KeyUses(Mutex<HashSet<ApiKeyId>>);

impl KeyUses {
    /// Has it written that a key is used now, unless that was done a short while ago or is under way.
    pub(super) fn note(&self, engine: &Engine, key: ApiKeyId, last: Option<Timestamp>) {
        let now = engine.now();
        if last.is_some_and(|last| now < last.plus_millis(EVERY)) {
            return;
        }
        let Some(engine) = engine.this.upgrade().filter(|_| self.begin(key)) else { return };
        engine.runtime.clone().spawn(async move {
            // Another process may have written it meanwhile; the statement asks again.
            if let Err(error) = engine.db.note_key_use(key, now, now.plus_millis(-EVERY)).await {
                tracing::debug!(error = %error, "the use of a key was not recorded");
            }
            engine.authenticator.key_uses.end(key);
        });
    }

    fn begin(&self, key: ApiKeyId) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key)
    }

    fn end(&self, key: ApiKeyId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
    }
}
