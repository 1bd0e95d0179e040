//! A clock that stands still until it is moved.

use std::sync::atomic::{AtomicI64, Ordering};
use usher_domain::Timestamp;
use usher_engine::ports::Clock;

/// A clock in the test's hands.
pub struct TestClock(AtomicI64);

impl TestClock {
    /// A clock at an instant.
    pub fn at(rfc3339: &str) -> Self {
        Self(AtomicI64::new(Timestamp::parse_rfc3339(rfc3339).unwrap().millis()))
    }

    /// Moves it, forwards or backwards.
    pub fn advance_millis(&self, millis: i64) {
        self.0.fetch_add(millis, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::SeqCst))
    }
}
