//! How many mails that hang are under way.
//!
//! Some servers let the relay wait, and the relay lets us wait. Mails that hang, and those to domains and addresses that
//! are known to hang, have a bounded share of the slots between them; what they had taken before that was known does not
//! count against the others. Whether a mail hangs shows only after seconds. Until then one that takes longer than usual
//! has no more than that share either, and what it holds beyond that is lent by further connections, up to a bound: many
//! domains that begin to hang at once must not keep all the others waiting. While other mails to its domain go quickly, a mail that hangs says nothing of the domain.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::time::{Duration, Instant};

/// A mail hangs when it takes longer than this.
pub(super) const SLOW: Duration = Duration::from_secs(5);
/// A mail may hang when it takes longer than this, and longer than a few others took.
const LATE: Duration = Duration::from_secs(1);
/// How much longer than usual.
const LONGER: u32 = 3;
/// How many times the slots there may be connections.
const MOST: usize = 4;
/// So many domains and addresses that hang are remembered.
const REMEMBERED: usize = 10_000;

/// What is under way, by a key for each mail.
#[derive(Debug)]
pub(super) struct Shares<K> {
    sending: HashMap<K, Sending>,
    /// Domains and addresses that hung last.
    slow: HashSet<String>,
    /// When a mail to a domain was quick last, while others to it are under way.
    quick: HashMap<String, Instant>,
    /// How long a mail takes that does not hang.
    usual: Duration,
}

/// A mail that is under way.
#[derive(Debug)]
struct Sending {
    address: String,
    since: Instant,
}

impl Sending {
    fn takes(&self, longest: Duration, now: Instant) -> bool {
        now.saturating_duration_since(self.since) >= longest
    }

    fn hangs(&self, now: Instant) -> bool {
        self.takes(SLOW, now)
    }
}

impl<K: Copy + Eq + Hash> Shares<K> {
    /// Nothing is under way.
    pub(super) fn new() -> Self {
        Self { sending: HashMap::new(), slow: HashSet::new(), quick: HashMap::new(), usual: Duration::ZERO }
    }

    /// A mail to an address is begun.
    pub(super) fn begin(&mut self, key: K, address: String, now: Instant) {
        self.sending.insert(key, Sending { address, since: now });
    }

    /// It is done.
    pub(super) fn end(&mut self, key: K, now: Instant) {
        let Some(ended) = self.sending.remove(&key) else { return };
        let domain = domain(&ended.address);
        if ended.hangs(now) {
            if self.slow.len() >= REMEMBERED {
                self.slow.clear();
            }
            self.slow.insert(if self.was_quick(domain, ended.since) { &ended.address } else { domain }.to_owned());
        } else {
            self.slow.remove(domain);
            self.slow.remove(&ended.address);
            self.quick.insert(domain.to_owned(), now);
            self.usual = (self.usual * 3 + now.saturating_duration_since(ended.since)) / 4;
        }
        if !self.sending.values().any(|mail| self::domain(&mail.address) == domain) {
            self.quick.remove(domain);
        }
    }

    /// How many of so many slots are free.
    pub(super) fn free(&self, slots: usize, now: Instant) -> usize {
        // Where the relay needs long for every mail, that is no reason to open more connections to it.
        let late = (self.usual * LONGER).clamp(LATE, SLOW);
        let slow = self.slow(late, now);
        let busy = self.sending.len() - slow + slow.min(share(slots));
        // Relays bound the connections of a client.
        let most = slots * MOST;
        slots.saturating_sub(busy).min(most.saturating_sub(self.sending.len()))
    }

    /// Whether a mail to the address may be begun.
    pub(super) fn admits(&self, address: &str, slots: usize, now: Instant) -> bool {
        if !self.slow.contains(address) && !self.is_slow(domain(address), now) {
            return true;
        }
        let (slow, share) = (self.slow(SLOW, now), share(slots));
        slow < share || (slow < share + share.div_ceil(2) && self.would_tell(address, now))
    }

    /// Whether a mail would tell if its domain still hangs: nothing is known of the address, and no other mail will tell.
    fn would_tell(&self, address: &str, now: Instant) -> bool {
        let tells = |mail: &Sending| domain(&mail.address) == domain(address) && !mail.hangs(now);
        !self.slow.contains(address) && !self.sending.values().any(tells)
    }

    /// Whether what hangs has all that it may have.
    pub(super) fn is_full(&self, slots: usize, now: Instant) -> bool {
        self.slow(SLOW, now) >= share(slots)
    }

    /// Whether a domain hangs, as far as is known.
    pub(super) fn is_slow(&self, domain: &str, now: Instant) -> bool {
        self.slow.contains(domain) || self.hanging(now).any(|hanging| hanging == domain)
    }

    /// The domains of mails that hang while no other mail to them is quick.
    fn hanging(&self, now: Instant) -> impl Iterator<Item = &str> {
        let hanging = self.sending.values().filter(move |mail| mail.hangs(now));
        let domains = hanging.map(|mail| (domain(&mail.address), mail.since));
        domains.filter(|(domain, since)| !self.was_quick(domain, *since)).map(|(domain, _)| domain)
    }

    /// How many of the mails take so long, or may be expected to hang.
    fn slow(&self, longest: Duration, now: Instant) -> usize {
        let hanging: HashSet<&str> = self.hanging(now).collect();
        let is_slow = |mail: &&Sending| {
            let domain = domain(&mail.address);
            let is_known = self.slow.contains(&mail.address) || self.slow.contains(domain);
            mail.takes(longest, now) || is_known || hanging.contains(domain)
        };
        self.sending.values().filter(is_slow).count()
    }

    /// Whether a mail to the domain was quick after an instant.
    fn was_quick(&self, domain: &str, since: Instant) -> bool {
        self.quick.get(domain).is_some_and(|at| *at > since)
    }
}

/// The domain of an address; nothing where there is no address.
pub(super) fn domain(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain)
}

/// The share of what hangs.
pub(super) const fn share(slots: usize) -> usize {
    if slots < 2 { 1 } else { slots / 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOMENT: Duration = Duration::from_millis(50);

    fn hanging(number: u32) -> String {
        format!("p{number}@hanging.example")
    }

    #[test]
    fn a_domain_that_hangs_leaves_slots_to_the_others() {
        let start = Instant::now();
        let mut shares = Shares::new();
        for key in 0..8 {
            assert!(shares.admits(&hanging(key), 8, start), "nothing is known of it");
            shares.begin(key, hanging(key), start);
        }
        assert_eq!(shares.free(8, start), 0);
        let later = start + SLOW;
        assert_eq!(shares.free(8, later), 4);
        assert!(!shares.admits(&hanging(9), 8, later) && shares.is_full(8, later));
        assert!(shares.admits("p@other.example", 8, later));
        for key in 8..12 {
            shares.begin(key, "p@other.example".to_owned(), later);
        }
        assert_eq!(shares.free(8, later), 0, "each of the others has a slot");
        for key in 0..8 {
            shares.end(key, later);
        }
        shares.begin(20, hanging(9), later);
        assert!(shares.admits(&hanging(1), 4, later) && !shares.admits(&hanging(1), 2, later), "it is still slow");
        shares.end(20, later + SLOW / 2);
        assert!(!shares.is_slow("hanging.example", later), "one that was quick ends that");
    }

    #[test]
    fn many_domains_that_begin_to_hang_keep_nobody_waiting_for_long() {
        let start = Instant::now();
        let mut shares = Shares::new();
        let (mut now, mut key) = (start, 0);
        while key < 20 {
            for _ in 0..shares.free(8, now) {
                shares.begin(key, format!("p@hanging{key}.example"), now);
                key += 1;
            }
            now += LATE;
        }
        assert!(now - start < SLOW, "{:?}", now - start);
        assert_eq!(shares.free(8, now), 4);
        while shares.free(8, now) > 0 {
            shares.begin(key, format!("p@hanging{key}.example"), now);
            key += 1;
            now += LATE;
        }
        assert_eq!(key, 8 * MOST, "relays bound the connections of a client");
    }

    #[test]
    fn a_relay_that_is_always_slow_gets_no_more_connections() {
        let start = Instant::now();
        let mut shares = Shares::new();
        let mut now = start;
        for _ in 0..20 {
            (0..8).for_each(|key| shares.begin(key, format!("p@other{key}.example"), now));
            now += LATE * 2;
            (0..8).for_each(|key| shares.end(key, now));
        }
        (0..8).for_each(|key| shares.begin(key, format!("p@other{key}.example"), now));
        assert_eq!(shares.free(8, now + LATE * 2), 0);
        assert_eq!(shares.free(8, now + SLOW), 4);
    }

    #[test]
    fn several_domains_that_hang_have_one_share_between_them() {
        let start = Instant::now();
        let mut shares = Shares::new();
        for key in 0..8 {
            shares.begin(key, format!("p@hanging{key}.example"), start);
        }
        let later = start + SLOW;
        assert_eq!(shares.free(8, later), 4);
        assert!(!shares.admits("q@hanging3.example", 8, later) && shares.admits("q@other.example", 8, later));
    }

    #[test]
    fn where_the_share_is_taken_one_mail_finds_out_whether_a_domain_still_hangs() {
        let start = Instant::now();
        let mut shares = Shares::new();
        for key in 0..4 {
            shares.begin(key, format!("stuck@d{key}.example"), start);
        }
        let later = start + SLOW;
        assert!(shares.is_full(8, later) && shares.admits("p@d0.example", 8, later));
        shares.begin(4, "p@d0.example".to_owned(), later);
        assert!(!shares.admits("q@d0.example", 8, later), "one is enough");
        assert!(shares.admits("p@d1.example", 8, later), "for each domain");
        shares.begin(5, "p@d1.example".to_owned(), later);
        assert!(!shares.admits("p@d2.example", 8, later), "within bounds");
        assert_eq!(shares.free(8, later), 4, "at nobody's cost");
        shares.end(4, later + MOMENT);
        assert!(shares.admits("q@d0.example", 8, later + MOMENT) && shares.admits("p@d2.example", 8, later + MOMENT));
        shares.end(0, later + MOMENT * 2);
        (1..4).for_each(|key| shares.begin(key + 10, format!("other@d{key}.example"), start));
        assert!(!shares.admits("stuck@d0.example", 8, later + MOMENT * 2), "nothing is found out by what is known");
    }

    #[test]
    fn an_address_that_hangs_says_nothing_of_a_domain_where_others_go_quickly() {
        let start = Instant::now();
        let mut shares = Shares::new();
        shares.begin(0, hanging(0), start);
        shares.begin(1, hanging(1), start + MOMENT);
        shares.end(1, start + MOMENT * 2);
        let later = start + SLOW;
        assert!(!shares.is_slow("hanging.example", later) && shares.admits(&hanging(2), 8, later));
        assert_eq!(shares.free(8, later), 7);
        for key in 2..9 {
            shares.begin(key, hanging(key), start);
        }
        assert_eq!(shares.free(8, later), 4, "mails that hang have no more than their share, wherever they go");
        shares.end(0, later);
        assert!(!shares.admits(&hanging(0), 8, later), "the address is remembered");
        assert!(shares.admits(&hanging(1), 8, later), "and the domain is not");
        shares.begin(20, hanging(0), later);
        shares.end(20, later + MOMENT);
        (2..9).for_each(|key| shares.end(key, later));
        assert!(shares.admits(&hanging(0), 8, later), "until it is quick");
    }

    #[test]
    fn what_was_quick_before_a_domain_began_to_hang_does_not_count() {
        let start = Instant::now();
        let mut shares = Shares::new();
        shares.begin(0, hanging(0), start);
        shares.begin(1, hanging(1), start);
        shares.end(1, start + MOMENT);
        shares.begin(2, hanging(2), start + MOMENT * 2);
        assert!(shares.is_slow("hanging.example", start + SLOW + MOMENT * 2));
        shares.end(0, start + SLOW);
        shares.end(2, start + SLOW + MOMENT * 2);
        assert!(shares.is_slow("hanging.example", start + SLOW * 9), "it is remembered");
        assert!(shares.quick.is_empty(), "nothing is kept of a domain to which nothing is under way");
    }

    #[test]
    fn one_slot_is_shared_as_well() {
        let start = Instant::now();
        let mut shares = Shares::new();
        shares.begin(0, hanging(0), start);
        assert_eq!(shares.free(1, start + SLOW), 0);
        assert_eq!(Shares::<u8>::new().free(1, start), 1);
    }
}
