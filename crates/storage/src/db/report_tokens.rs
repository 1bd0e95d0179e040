//! Tokens that count once: those that mail providers have signed, and those of sign-ins at identity providers.

use super::Db;
use crate::records::StoreError;
use usher_domain::Timestamp;

impl Db {
    /// Remembers the digest of a token with that of the body that it came with; returns whether it counts for this one:
    /// it was not remembered with another.
    pub async fn admit_report_token(
        &self,
        token: [u8; 32],
        body: [u8; 32],
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        write_everywhere!(self, report_tokens::admit(token, body, until))
    }

    /// Remembers the digest of a token that counts once; returns whether it was not remembered before.
    pub async fn use_once(&self, token: [u8; 32], until: Timestamp) -> Result<bool, StoreError> {
        write_everywhere!(self, report_tokens::use_once(token, until))
    }

    /// Deletes tokens that have expired; returns their number.
    pub async fn forget_report_tokens(&self, now: Timestamp) -> Result<u64, StoreError> {
        write_everywhere!(self, report_tokens::forget(now.into()))
    }
}
