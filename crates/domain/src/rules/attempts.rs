//! How long the client has to wait after failed attempts before the next one.

use crate::Timestamp;

/// Failures are cleared once there has been none for this long, in milliseconds.
const FORGOTTEN_AFTER: i64 = 3_600_000;

/// How many failures are allowed without a wait, and how the wait grows after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    /// How many failures cause no wait; 0 means that none ever does.
    pub free: u32,
    /// The wait after the last free one, in milliseconds. Each further failure doubles it.
    pub first_wait: i64,
    /// The longest wait, in milliseconds.
    pub longest_wait: i64,
}

/// The limits on failed attempts to prove an identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttemptLimits {
    /// For one account from one client: the tightest.
    pub pair: Backoff,
    /// For one account from all clients. Its longest wait is short, because it also affects the owner.
    pub account: Backoff,
    /// At all accounts from one client.
    pub client: Backoff,
}

impl Default for AttemptLimits {
    fn default() -> Self {
        let backoff = |free, longest_wait| Backoff { free, first_wait: 2_000, longest_wait };
        Self { pair: backoff(5, 900_000), account: backoff(20, 60_000), client: backoff(100, 60_000) }
    }
}

/// The failures that are recorded for an account, a client, or both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failures {
    count: u32,
    latest: Timestamp,
}

impl Failures {
    /// No failure so far.
    pub const NONE: Self = Self { count: 0, latest: Timestamp::from_millis(0) };

    /// How long to wait before the next attempt, in milliseconds; 0 is not at all.
    #[must_use]
    pub fn wait(self, backoff: &Backoff, now: Timestamp) -> i64 {
        let count = self.at(now).count;
        if backoff.free == 0 || count < backoff.free {
            return 0;
        }
        let doublings = (count - backoff.free).min(30);
        let whole = backoff.first_wait.saturating_mul(1 << doublings).min(backoff.longest_wait);
        // A clock that was set back must not make the wait longer.
        let passed = (now.millis() - self.latest.millis()).max(0);
        (whole - passed).max(0)
    }

    /// One more.
    #[must_use]
    pub fn plus_one(self, now: Timestamp) -> Self {
        Self { count: self.at(now).count.saturating_add(1), latest: now }
    }

    /// One less, because an attempt that was counted at its start has succeeded.
    #[must_use]
    pub const fn minus_one(self) -> Self {
        Self { count: self.count.saturating_sub(1), ..self }
    }

    /// Whether there are any to be remembered.
    #[must_use]
    pub fn any(self, now: Timestamp) -> bool {
        self.at(now).count > 0
    }

    fn at(self, now: Timestamp) -> Self {
        if now.millis() - self.latest.millis() >= FORGOTTEN_AFTER { Self::NONE } else { self }
    }
}
