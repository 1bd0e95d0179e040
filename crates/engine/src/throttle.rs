//! Limits on guessing: how many failed attempts to prove an identity an account and a client may have.
//!
//! An attempt counts as failed from its beginning and is taken back when it succeeds, so that aborting a request or
//! sending many concurrently gains nothing. The counters are local to this process: two replicas allow twice as much,
//! and a restart resets them. A client that has logged in to an account before is not delayed by what others do to that
//! account.

use moka::ops::compute::Op;
use moka::sync::Cache;
use std::hash::{BuildHasher, RandomState};
use usher_domain::rules::{AttemptLimits, Backoff, Failures};
use usher_domain::{ClientAddress, Refusal, Timestamp};

/// How many accounts, clients and pairs of both are remembered, each. What was not used for longest goes first.
const REMEMBERED: u64 = 16_384;
/// How long a client that has logged in to an account is known there, in milliseconds: 30 days.
const KNOWN_FOR: i64 = 30 * 86_400_000;

/// An identity to be proved, and the client that tries.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Claim<'a> {
    /// What is guessed at: `password`, ... Failures at one kind of secret do not hold up another.
    pub(crate) secret: &'static str,
    /// The account, by its canonical address, whether there is one or not.
    pub(crate) account: &'a str,
    /// The client.
    pub(crate) client: Option<ClientAddress>,
}

/// What determines the place of an attempt in the queue: its account, its client and how far it is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) account: u64,
    pub(crate) client: u64,
    pub(crate) trust: Trust,
}

impl Standing {
    /// The operator at the command line.
    pub(crate) const OPERATOR: Self = Self { account: 0, client: 0, trust: Trust::Known };
}

/// How much is known of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Trust {
    /// It has logged in to this account before.
    Known,
    /// Nothing is known of it.
    New,
    /// It has failed lately.
    Failing,
}

/// The failures of everybody.
pub(crate) struct Throttle {
    limits: AttemptLimits,
    hasher: RandomState,
    pairs: Cache<u64, Pair>,
    accounts: Cache<u64, Failures>,
    clients: Cache<u64, Failures>,
}

#[derive(Clone, Copy)]
struct Pair {
    failures: Failures,
    succeeded_at: Option<Timestamp>,
}

/// The failures that are recorded for a claim, and whether its client is known.
struct Remembered {
    pair: Failures,
    account: Failures,
    client: Failures,
    known: bool,
}

#[derive(Clone, Copy)]
struct Keys {
    pair: u64,
    account: u64,
    client: u64,
}

impl Throttle {
    pub(crate) fn new(limits: AttemptLimits) -> Self {
        Self {
            limits,
            hasher: RandomState::new(),
            pairs: Cache::new(REMEMBERED),
            accounts: Cache::new(REMEMBERED),
            clients: Cache::new(REMEMBERED),
        }
    }

    /// Refuses an attempt that has to wait, without counting it.
    pub(crate) fn check(&self, claim: &Claim<'_>, now: Timestamp) -> Result<(), Refusal> {
        let Remembered { pair, account, client, known } = self.remembered(self.keys(claim), now);
        let of_all = |failures: Failures, backoff: &Backoff| if known { 0 } else { failures.wait(backoff, now) };
        let wait = (pair.wait(&self.limits.pair, now))
            .max(of_all(account, &self.limits.account))
            .max(of_all(client, &self.limits.client));
        if wait == 0 {
            return Ok(());
        }
        let retry_after = u32::try_from(wait.saturating_add(999) / 1000).unwrap_or(u32::MAX);
        Err(Refusal::TooManyAttempts { retry_after })
    }

    /// The standing that the attempt would have in the queue.
    pub(crate) fn standing(&self, claim: &Claim<'_>, now: Timestamp) -> Standing {
        let keys = self.keys(claim);
        let Remembered { pair, client, known, .. } = self.remembered(keys, now);
        let trust = match (known, pair.any(now) || client.any(now)) {
            (true, _) => Trust::Known,
            (false, false) => Trust::New,
            (false, true) => Trust::Failing,
        };
        Standing { account: keys.account, client: keys.client, trust }
    }

    /// Begins an attempt, unless it has to wait. It counts as failed until [`Attempt::succeeded`].
    pub(crate) fn begin(&self, claim: &Claim<'_>, now: Timestamp) -> Result<Attempt<'_>, Refusal> {
        self.check(claim, now)?;
        let keys = self.keys(claim);
        let counted = |failures: Option<Failures>| failures.unwrap_or(Failures::NONE).plus_one(now);
        self.pairs.entry(keys.pair).and_upsert_with(|entry| {
            let pair = entry.map(moka::Entry::into_value);
            Pair {
                failures: counted(pair.map(|pair| pair.failures)),
                succeeded_at: pair.and_then(|pair| pair.succeeded_at),
            }
        });
        for (cache, key) in [(&self.accounts, keys.account), (&self.clients, keys.client)] {
            cache.entry(key).and_upsert_with(|entry| counted(entry.map(moka::Entry::into_value)));
        }
        Ok(Attempt { throttle: self, keys, now })
    }

    fn remembered(&self, keys: Keys, now: Timestamp) -> Remembered {
        let pair = self.pairs.get(&keys.pair);
        Remembered {
            pair: pair.map_or(Failures::NONE, |pair| pair.failures),
            account: self.accounts.get(&keys.account).unwrap_or(Failures::NONE),
            client: self.clients.get(&keys.client).unwrap_or(Failures::NONE),
            known: pair.and_then(|pair| pair.succeeded_at).is_some_and(|at| now.millis() - at.millis() < KNOWN_FOR),
        }
    }

    fn keys(&self, claim: &Claim<'_>) -> Keys {
        let network = claim.client.map(ClientAddress::network);
        Keys {
            pair: self.hasher.hash_one((claim.secret, claim.account, network)),
            account: self.hasher.hash_one((claim.secret, claim.account)),
            client: self.hasher.hash_one((claim.secret, network)),
        }
    }
}

/// An attempt that was allowed. If it is dropped without [`Self::succeeded`], it has failed.
#[must_use]
pub(crate) struct Attempt<'a> {
    throttle: &'a Throttle,
    keys: Keys,
    now: Timestamp,
}

impl Attempt<'_> {
    /// The identity is proved: the earlier failures were the owner's, and this client is known from now on.
    pub(crate) fn succeeded(self) {
        let Self { throttle, keys, now } = self;
        throttle.pairs.insert(keys.pair, Pair { failures: Failures::NONE, succeeded_at: Some(now) });
        self.take_back();
    }

    /// The attempt proved nothing either way, because the gateway itself failed.
    pub(crate) fn take_back(self) {
        let Self { throttle, keys, .. } = self;
        for (cache, key) in [(&throttle.accounts, keys.account), (&throttle.clients, keys.client)] {
            cache.entry(key).and_compute_with(|entry| match entry.map(moka::Entry::into_value) {
                Some(failures) => Op::Put(failures.minus_one()),
                None => Op::Nop,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim<'a>(account: &'a str, client: &str) -> Claim<'a> {
        Claim { secret: "password", account, client: Some(ClientAddress::new(client.parse().unwrap())) }
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(seconds * 1000)
    }

    fn fail(throttle: &Throttle, claim: &Claim<'_>, now: Timestamp) {
        // Dropping it is failing.
        drop(throttle.begin(claim, now).unwrap());
    }

    #[test]
    fn a_pair_that_fails_waits_and_others_do_not() {
        let throttle = Throttle::new(AttemptLimits::default());
        let bad = claim("ada@acme.example", "192.0.2.1");
        for _ in 0..5 {
            fail(&throttle, &bad, at(0));
        }
        assert_eq!(throttle.check(&bad, at(0)), Err(Refusal::TooManyAttempts { retry_after: 2 }));
        assert!(throttle.begin(&bad, at(1)).is_err());
        assert!(throttle.check(&claim("ada@acme.example", "192.0.2.2"), at(0)).is_ok());
        assert!(throttle.check(&claim("bob@acme.example", "192.0.2.1"), at(0)).is_ok());
        assert!(throttle.check(&Claim { secret: "other", ..bad }, at(0)).is_ok());
        // A correct password after the wait clears the failures.
        throttle.begin(&bad, at(2)).unwrap().succeeded();
        assert_eq!(throttle.check(&bad, at(2)), Ok(()));
        assert_eq!(throttle.standing(&bad, at(2)).trust, Trust::Known);
    }

    #[test]
    fn an_owner_who_is_known_is_not_locked_out_by_others() {
        let throttle = Throttle::new(AttemptLimits::default());
        let owner = claim("ada@acme.example", "192.0.2.1");
        throttle.begin(&owner, at(0)).unwrap().succeeded();
        for client in 0..20 {
            fail(&throttle, &claim("ada@acme.example", &format!("198.51.100.{client}")), at(0));
        }
        assert!(throttle.check(&claim("ada@acme.example", "203.0.113.1"), at(0)).is_err());
        assert_eq!(throttle.check(&owner, at(0)), Ok(()));
        assert!(throttle.check(&claim("ada@acme.example", "203.0.113.1"), at(2)).is_ok(), "and nobody for long");
    }

    #[test]
    fn a_client_that_tries_one_password_on_many_accounts_waits() {
        let throttle = Throttle::new(AttemptLimits::default());
        let accounts: Vec<String> = (0..101).map(|n| format!("user{n}@acme.example")).collect();
        let network = |n: usize| format!("2001:db8::{n:x}");
        for (n, account) in accounts.iter().take(100).enumerate() {
            fail(&throttle, &claim(account, &network(n)), at(0));
        }
        assert!(throttle.check(&claim(&accounts[100], "2001:db8::ffff"), at(0)).is_err(), "one /64 is one client");
        assert!(throttle.check(&claim(&accounts[100], "2001:db8:0:1::1"), at(0)).is_ok());
    }

    #[test]
    fn successes_do_not_count() {
        let throttle = Throttle::new(AttemptLimits::default());
        for n in 0..500 {
            let account = format!("user{n}@acme.example");
            throttle.begin(&claim(&account, "192.0.2.1"), at(0)).unwrap().succeeded();
        }
        let new = claim("new@acme.example", "192.0.2.1");
        assert_eq!(throttle.check(&new, at(0)), Ok(()));
        assert_eq!(throttle.standing(&new, at(0)).trust, Trust::New);
    }
}
