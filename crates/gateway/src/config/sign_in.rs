//! How often a password may be tried.

use crate::Span;
use serde::Deserialize;
use usher_domain::rules::{AttemptLimits, Backoff};

/// How many failures are allowed before a wait, and how long the waits are.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignInConfig {
    /// For one account from one address; 0 is no limit.
    pub failures: u32,
    /// For one account from all addresses.
    pub failures_of_account: u32,
    /// From one address for all accounts.
    pub failures_of_client: u32,
    /// The first wait; each further failure doubles it.
    pub first_wait: Span,
    /// The longest wait for one account from one address.
    pub longest_wait: Span,
    /// The longest wait that is shared with others.
    pub longest_shared_wait: Span,
}

impl SignInConfig {
    /// The limits as the engine takes them.
    #[must_use]
    pub fn limits(&self) -> AttemptLimits {
        let backoff = |free, longest: &Span| Backoff {
            free,
            first_wait: self.first_wait.millis(),
            longest_wait: longest.millis(),
        };
        AttemptLimits {
            pair: backoff(self.failures, &self.longest_wait),
            account: backoff(self.failures_of_account, &self.longest_shared_wait),
            client: backoff(self.failures_of_client, &self.longest_shared_wait),
        }
    }
}
