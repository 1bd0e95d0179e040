//! A limit on how fast one client may ask: by its `Authorization` header, or by its address where it sends none.
//!
//! The answer to one who is too fast is the protocol's own. The limit is each process's: two replicas allow twice as much.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How many clients are remembered before those are forgotten that have fallen silent.
const CLIENTS: usize = 65_536;
const MINUTE: Duration = Duration::from_mins(1);

/// The limit, as a virtual schedule: each request moves a client's own clock forward by one interval, and a client whose
/// clock is a whole minute ahead has to wait (GCRA).
pub(crate) struct RateLimit {
    interval: Option<Duration>,
    start: Instant,
    keys: RandomState,
    schedules: Mutex<HashMap<u64, Duration>>,
}

impl RateLimit {
    /// A limit of requests in a minute; 0 is none.
    pub(crate) fn new(per_minute: u32) -> Self {
        Self {
            interval: MINUTE.checked_div(per_minute),
            start: Instant::now(),
            keys: RandomState::new(),
            schedules: Mutex::default(),
        }
    }

    /// Lets a request through, or says after how many seconds the next one may come.
    pub(crate) fn admit(&self, client: &[u8]) -> Result<(), u32> {
        match self.interval {
            None => Ok(()),
            Some(interval) => self.schedule(self.keys.hash_one(client), interval, self.start.elapsed()),
        }
    }

    fn schedule(&self, client: u64, interval: Duration, now: Duration) -> Result<(), u32> {
        let mut schedules = self.schedules.lock().unwrap_or_else(PoisonError::into_inner);
        if schedules.len() >= CLIENTS {
            schedules.retain(|_, next| *next > now);
        }
        let next = schedules.get(&client).map_or(now, |next| (*next).max(now)) + interval;
        let wait = next.saturating_sub(now).saturating_sub(MINUTE);
        if !wait.is_zero() {
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            return Err(u32::try_from(seconds).unwrap_or(u32::MAX));
        }
        schedules.insert(client, next);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minutes_worth_may_come_at_once_and_then_one_each_interval() {
        let limit = RateLimit::new(3);
        let interval = limit.interval.unwrap();
        let at = |seconds| limit.schedule(1, interval, Duration::from_secs(seconds));
        assert_eq!([at(0), at(0), at(0)], [Ok(()); 3]);
        assert_eq!(at(0), Err(20));
        assert_eq!(at(5), Err(15));
        assert_eq!(at(20), Ok(()));
        assert_eq!(at(20), Err(20));
        assert_eq!(limit.schedule(2, interval, Duration::from_secs(20)), Ok(()), "another client");
    }

    #[test]
    fn no_limit_admits_everything() {
        let limit = RateLimit::new(0);
        assert!((0..10_000).all(|_| limit.admit(b"client") == Ok(())));
    }
}
