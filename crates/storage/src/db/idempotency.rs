//! Stored responses of requests that carry an idempotency key.

use super::{Db, Tx};
use crate::records::{IdempotencyRecord, StoreError};
use usher_domain::Timestamp;

impl Db {
    /// Deletes stored responses that have expired; returns their number.
    pub async fn forget_answers(&self, now: Timestamp) -> Result<u64, StoreError> {
        write_everywhere!(self, idempotency::forget(now.into()))
    }
}

impl Tx {
    /// Claims the key of an idempotent request, with a record that has no answer yet; concurrent requests with the key
    /// wait until this transaction has ended. A response that is stored already comes back instead.
    pub async fn claim_key(
        &mut self,
        key: &[u8; 32],
        unanswered: &IdempotencyRecord,
        now: Timestamp,
    ) -> Result<Option<IdempotencyRecord>, StoreError> {
        scoped!(self, idempotency::claim(key, unanswered, now.into()))
    }

    /// Stores the answer of a request whose key this transaction has claimed.
    pub async fn store_response(&mut self, key: &[u8; 32], record: &IdempotencyRecord) -> Result<(), StoreError> {
        scoped!(self, idempotency::answer(key, record))
    }
}
