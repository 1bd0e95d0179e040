//! How many mails to one domain are under way.
//!
//! Some servers let the relay wait, and the relay lets us wait. A domain on which it hangs has a bounded share of the
//! slots; what it had taken before that was known does not count against the others.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::time::{Duration, Instant};

/// A domain is slow when one of its mails takes longer than this, until one takes less.
pub(super) const SLOW: Duration = Duration::from_secs(5);
/// So many slow domains are remembered.
const REMEMBERED: usize = 10_000;

/// What is under way, by a key for each mail.
#[derive(Debug)]
pub(super) struct Shares<K> {
    sending: HashMap<K, (String, Instant)>,
    slow: HashSet<String>,
}

impl<K: Copy + Eq + Hash> Shares<K> {
    /// Nothing is under way.
    pub(super) fn new() -> Self {
        Self { sending: HashMap::new(), slow: HashSet::new() }
    }

    /// A mail to a domain is begun.
    pub(super) fn begin(&mut self, key: K, domain: String, now: Instant) {
        self.sending.insert(key, (domain, now));
    }

    /// It is done.
    pub(super) fn end(&mut self, key: K, now: Instant) {
        let Some((domain, since)) = self.sending.remove(&key) else { return };
        if now - since < SLOW {
            self.slow.remove(&domain);
        } else {
            if self.slow.len() >= REMEMBERED {
                self.slow.clear();
            }
            self.slow.insert(domain);
        }
    }

    /// How many of so many slots are free.
    pub(super) fn free(&self, slots: usize, now: Instant) -> usize {
        let share = share(slots);
        let busy: usize = self
            .counts()
            .into_iter()
            .map(|(domain, count)| if self.is_slow(domain, now) { count.min(share) } else { count })
            .sum();
        // Relays bound the connections of a client.
        let most = slots + slots / 2;
        slots.saturating_sub(busy).min(most.saturating_sub(self.sending.len()))
    }

    /// Whether a mail to the domain may be begun.
    pub(super) fn admits(&self, domain: &str, slots: usize, now: Instant) -> bool {
        let count = self.sending.values().filter(|(other, _)| other == domain).count();
        count < share(slots) || !self.is_slow(domain, now)
    }

    /// Whether a domain has all that it may have.
    pub(super) fn is_any_full(&self, slots: usize, now: Instant) -> bool {
        self.counts().into_iter().any(|(domain, count)| count >= share(slots) && self.is_slow(domain, now))
    }

    fn counts(&self) -> HashMap<&str, usize> {
        let mut counts = HashMap::new();
        for (domain, _) in self.sending.values() {
            *counts.entry(domain.as_str()).or_default() += 1;
        }
        counts
    }

    fn is_slow(&self, domain: &str, now: Instant) -> bool {
        let hangs =
            |(other, since): &(String, Instant)| other == domain && now.saturating_duration_since(*since) >= SLOW;
        self.slow.contains(domain) || self.sending.values().any(hangs)
    }
}

/// The share of a slow domain.
pub(super) const fn share(slots: usize) -> usize {
    if slots < 2 { 1 } else { slots / 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HANGING: &str = "hanging.example";

    #[test]
    fn a_domain_that_hangs_leaves_slots_to_the_others() {
        let start = Instant::now();
        let mut shares = Shares::new();
        for key in 0..8 {
            assert!(shares.admits(HANGING, 8, start), "nothing is known of it");
            shares.begin(key, HANGING.to_owned(), start);
        }
        assert_eq!(shares.free(8, start), 0);
        let later = start + SLOW;
        assert_eq!(shares.free(8, later), 4);
        assert!(!shares.admits(HANGING, 8, later) && shares.is_any_full(8, later));
        assert!(shares.admits("other.example", 8, later));
        for key in 8..12 {
            shares.begin(key, "other.example".to_owned(), later);
        }
        assert_eq!(shares.free(8, later), 0, "no more connections than half as many again");
        for key in 0..8 {
            shares.end(key, later);
        }
        shares.begin(20, HANGING.to_owned(), later);
        assert!(shares.admits(HANGING, 4, later) && !shares.admits(HANGING, 2, later), "it is still slow");
        shares.end(20, later + SLOW / 2);
        assert!(!shares.is_slow(HANGING, later), "one that was quick ends that");
    }

    #[test]
    fn one_slot_is_shared_as_well() {
        let start = Instant::now();
        let mut shares = Shares::new();
        shares.begin(0, HANGING.to_owned(), start);
        assert_eq!(shares.free(1, start + SLOW), 0);
        assert_eq!(Shares::<u8>::new().free(1, start), 1);
    }
}
