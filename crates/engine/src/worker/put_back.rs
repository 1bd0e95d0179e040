//! Mails that were put back because their domain hangs, so that they go out as soon as it does no more.

use std::collections::{BTreeMap, HashMap};
use usher_domain::Timestamp;
use usher_storage::DeliveryId;

/// So many mails are remembered; others wait until they are due.
const REMEMBERED: usize = 10_000;

/// Mails that were put back, by domain and by when they are due.
#[derive(Debug, Default)]
pub(super) struct PutBack(HashMap<String, BTreeMap<Timestamp, Vec<DeliveryId>>>);

impl PutBack {
    /// A mail to a domain was put back.
    pub(super) fn add(&mut self, domain: &str, due: Timestamp, mail: DeliveryId) {
        if self.0.values().flat_map(BTreeMap::values).map(Vec::len).sum::<usize>() < REMEMBERED {
            self.0.entry(domain.to_owned()).or_default().entry(due).or_default().push(mail);
        }
    }

    /// Takes the mails to domains that hang no more, with the instants that they were put back to. What is due by itself
    /// is forgotten.
    pub(super) fn take(&mut self, is_slow: impl Fn(&str) -> bool, now: Timestamp) -> Vec<(Timestamp, Vec<DeliveryId>)> {
        let mut taken = Vec::new();
        self.0.retain(|domain, mails| {
            mails.retain(|due, _| *due > now);
            if !is_slow(domain) {
                taken.extend(std::mem::take(mails));
            }
            !mails.is_empty()
        });
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(seconds * 1000)
    }

    fn mail(number: u128) -> DeliveryId {
        DeliveryId::from_u128(number)
    }

    #[test]
    fn mails_are_taken_once_their_domain_hangs_no_more() {
        let mut put_back = PutBack::default();
        for (domain, due, number) in
            [("a.example", 10, 1), ("a.example", 10, 2), ("a.example", 20, 3), ("b.example", 10, 4)]
        {
            put_back.add(domain, at(due), mail(number));
        }
        assert!(put_back.take(|_| true, at(1)).is_empty());
        let taken = put_back.take(|domain| domain == "b.example", at(1));
        assert_eq!(taken, [(at(10), vec![mail(1), mail(2)]), (at(20), vec![mail(3)])]);
        assert!(put_back.take(|domain| domain == "b.example", at(1)).is_empty());
        assert!(put_back.take(|_| false, at(10)).is_empty(), "it is due by itself");
        assert!(put_back.0.is_empty());
    }

    #[test]
    fn the_memory_is_bounded() {
        let mut put_back = PutBack::default();
        (0..REMEMBERED + 5).for_each(|_| put_back.add("a.example", at(10), mail(1)));
        assert_eq!(put_back.take(|_| false, at(1))[0].1.len(), REMEMBERED);
    }
}
