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
    /// The stored response of an idempotent request, unless it has expired.
    pub async fn stored_response(
        &mut self,
        key: &[u8; 32],
        now: Timestamp,
    ) -> Result<Option<IdempotencyRecord>, StoreError> {
        scoped!(self, idempotency::kept(key, now.into()))
    }

    /// Stores the response of an idempotent request; a conflict if one is stored already. An expired one is replaced.
    pub async fn store_response(
        &mut self,
        key: &[u8; 32],
        record: &IdempotencyRecord,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        scoped!(self, idempotency::keep(key, record, now.into()))
    }
}
