//! Time and randomness, so that tests can set both.

use usher_domain::Timestamp;
use uuid::Uuid;

/// A source of the current time.
pub trait Clock: Send + Sync {
    /// Now, cut to milliseconds.
    fn now(&self) -> Timestamp;
}

/// Draws randomness.
pub trait Entropy: Send + Sync {
    /// Fills a buffer from a cryptographically secure source.
    fn fill(&self, bytes: &mut [u8]);

    /// A UUID of version 7 for the instant.
    fn uuid(&self, now: Timestamp) -> Uuid;
}
