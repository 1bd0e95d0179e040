//! How often an organization may ask for another slug, and a person for that of a new organization: each response reveals whether another organization has that one.

use moka::sync::Cache;
use usher_domain::rules::{Backoff, Failures};
use usher_domain::{Refusal, Timestamp};
use uuid::Uuid;

/// A person chooses a slug within a few tries; after them each further one waits twice as long.
const BACKOFF: Backoff = Backoff { free: 10, first_wait: 60_000, longest_wait: 900_000 };
/// How many of those who ask are remembered. The one with the oldest request is evicted first.
const REMEMBERED: u64 = 16_384;

/// How often slugs were asked for lately, by the id of the organization or account; remembered in this process alone.
pub(crate) struct SlugChanges(Cache<Uuid, Failures>);

impl SlugChanges {
    pub(crate) fn new() -> Self {
        Self(Cache::new(REMEMBERED))
    }

    /// Counts a request for another slug, whatever comes of it, or refuses it.
    pub(crate) fn admit(&self, asker: Uuid, now: Timestamp) -> Result<(), Refusal> {
        let wait = self.0.get(&asker).unwrap_or(Failures::NONE).wait(&BACKOFF, now);
        if wait > 0 {
            let retry_after = u32::try_from(wait.saturating_add(999) / 1000).unwrap_or(u32::MAX);
            return Err(Refusal::TooManyAttempts { retry_after });
        }
        self.0
            .entry(asker)
            .and_upsert_with(|known| known.map_or(Failures::NONE, moka::Entry::into_value).plus_one(now));
        Ok(())
    }
}
