//! A limit on how fast one source may ask: a credential that was accepted, or else a network address.
//!
//! The answer to one that is too fast is the protocol's own. The limit is each process's: two replicas allow twice as
//! much.

use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};
use std::hash::{BuildHasher, RandomState};
use std::num::NonZeroU32;
use usher_adapter_kit::Source;
use usher_domain::ClientAddress;

/// How many sources are tracked before idle ones are evicted.
const SOURCES: usize = 65_536;

type Limiter = RateLimiter<u64, HashMapStateStore<u64>, DefaultClock>;

/// The limit: a burst of a minute's requests, then one at each interval.
pub(crate) struct RateLimit {
    limiter: Option<Limiter>,
    clock: DefaultClock,
    keys: RandomState,
}

impl RateLimit {
    /// A limit of requests in a minute; 0 is none.
    pub(crate) fn new(per_minute: u32) -> Self {
        let quota = NonZeroU32::new(per_minute).map(Quota::per_minute);
        Self { limiter: quota.map(RateLimiter::hashmap), clock: DefaultClock::default(), keys: RandomState::new() }
    }

    /// Lets a request through, or returns after how many seconds the next one may come.
    pub(crate) fn admit(&self, source: &Source<'_>) -> Result<(), u32> {
        let Some(limiter) = &self.limiter else { return Ok(()) };
        if limiter.len() >= SOURCES {
            limiter.retain_recent();
        }
        limiter.check_key(&self.key(source)).map_err(|early| {
            let wait = early.wait_time_from(self.clock.now());
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            u32::try_from(seconds.max(1)).unwrap_or(u32::MAX)
        })
    }

    fn key(&self, source: &Source<'_>) -> u64 {
        match source {
            Source::Caller(caller) => self.keys.hash_one(("caller", caller.family, &caller.credential)),
            Source::Client(client) => self.keys.hash_one(("client", client.map(ClientAddress::network))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::Caller;

    fn client(address: &str) -> Source<'static> {
        Source::Client(Some(ClientAddress::new(address.parse().unwrap())))
    }

    #[test]
    fn a_minutes_worth_may_come_at_once_and_then_there_is_a_wait() {
        let limit = RateLimit::new(3);
        let one = client("192.0.2.1");
        assert!((0..3).all(|_| limit.admit(&one).is_ok()));
        let wait = limit.admit(&one).unwrap_err();
        assert!((19..=20).contains(&wait), "{wait}");
        assert_eq!(limit.admit(&client("192.0.2.2")), Ok(()), "another client");
    }

    #[test]
    fn a_credential_counts_for_itself_and_a_64_as_one_client() {
        let limit = RateLimit::new(1);
        let caller =
            |credential: &str| Caller { credential: credential.to_owned(), family: "canonical", ..Caller::nobody() };
        let (ada, bob) = (caller("key_a"), caller("key_b"));
        assert_eq!(limit.admit(&Source::Caller(&ada)), Ok(()));
        assert!(limit.admit(&Source::Caller(&ada)).is_err());
        assert_eq!(limit.admit(&Source::Caller(&bob)), Ok(()));
        assert_eq!(limit.admit(&client("2001:db8::1")), Ok(()));
        assert!(limit.admit(&client("2001:db8::2")).is_err());
        assert_eq!(limit.admit(&client("2001:db8:0:1::1")), Ok(()));
    }

    #[test]
    fn no_limit_admits_everything() {
        let limit = RateLimit::new(0);
        assert!((0..10_000).all(|_| limit.admit(&client("192.0.2.1")) == Ok(())));
    }
}
