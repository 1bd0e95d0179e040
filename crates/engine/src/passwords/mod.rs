//! Checking and hashing passwords: Argon2id on a fixed number of workers, each of which reuses its own memory.
//!
//! All password checks go through [`check`], which enforces the limits on failed attempts and queues those that have to
//! wait fairly: failed log-ins cannot starve successful ones, nor one client another.

mod check;
mod confirm;
mod memory;
mod queue;

pub(crate) use check::check;
pub(crate) use confirm::confirm;

use crate::incident;
use crate::ports::Entropy;
use crate::throttle::{Attempt, Claim, Standing};
use memory::Memory;
use queue::{FairQueue, Full};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use usher_domain::rules::prepared_password;
use usher_domain::{ClientAddress, EmailAddress, Fault, Refusal, Secret};

/// How many passwords are hashed concurrently; each worker uses 19 MiB.
const WORKERS: usize = 2;
/// How many more may wait. At 20 ms each the last of them waits for about a second.
const WAITING: usize = 128;

/// The workers, their memory and the queue before them.
pub(crate) struct Passwords {
    queue: Arc<FairQueue>,
    memories: Arc<Mutex<Vec<Memory>>>,
    computed: Arc<AtomicU64>,
}

/// The result of a comparison, and its attempt. The caller reports whether the attempt has succeeded.
pub(crate) struct Checked<'a> {
    pub(crate) right: bool,
    pub(crate) attempt: Attempt<'a>,
}

/// The claim to be the owner of an account by its password.
pub(crate) fn claim(email: &EmailAddress, client: Option<ClientAddress>) -> Claim<'_> {
    Claim { secret: "password", account: email.canonical().as_str(), client }
}

/// Whether passwords can be compared with a hash from elsewhere, at a cost that logging in may have.
pub(crate) fn can_verify(hash: &str) -> bool {
    memory::is_readable(hash)
}

/// A password in the form that is hashed, and as it was sent where that differs: hashes of former times were made of
/// it.
fn forms(password: &Secret) -> Vec<Secret> {
    let prepared = prepared_password(password.expose()).map(Secret::new);
    let differs = prepared.as_ref() != Some(password);
    prepared.into_iter().chain(differs.then(|| password.clone())).collect()
}

impl Passwords {
    /// How many hashes were computed.
    pub(crate) fn computed(&self) -> u64 {
        self.computed.load(Ordering::Relaxed)
    }

    pub(crate) fn new() -> Self {
        Self { queue: FairQueue::new(WORKERS, WAITING), memories: Arc::default(), computed: Arc::default() }
    }

    /// The hash of a new password, in PHC string format.
    pub(crate) async fn hash(
        &self,
        standing: Standing,
        password: &Secret,
        entropy: &dyn Entropy,
    ) -> Result<String, Fault> {
        let mut salt = [0_u8; 16];
        entropy.fill(&mut salt);
        let password = prepared_password(password.expose()).map_or_else(|| password.clone(), Secret::new);
        let turn = self.turn(standing).await?;
        let hash = self.work(turn, move |memory| memory.hash(password.expose().as_bytes(), &salt)).await?;
        hash.ok_or_else(|| incident::internal("a password could not be hashed"))
    }

    async fn turn(&self, standing: Standing) -> Result<queue::Turn, Fault> {
        self.queue.turn(standing).await.map_err(|Full| Refusal::TooManyAttempts { retry_after: 1 }.into())
    }

    async fn work<T: Send + 'static>(
        &self,
        turn: queue::Turn,
        work: impl FnOnce(&mut Memory) -> T + Send + 'static,
    ) -> Result<T, Fault> {
        let (memories, computed) = (Arc::clone(&self.memories), Arc::clone(&self.computed));
        tokio::task::spawn_blocking(move || {
            // There are never more than workers: each turn takes one out and puts it back before the next one begins.
            let kept = memories.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let mut memory = kept.unwrap_or_else(|| Memory::counted_by(&computed));
            let result = work(&mut memory);
            memories.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
            drop(turn);
            result
        })
        .await
        .map_err(|error| incident::internal(&error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_compared_in_both_forms_only_where_they_differ() {
        let (decomposed, composed) = (Secret::new("ku\u{30a}n-Correct-7"), Secret::new("k\u{16f}n-Correct-7"));
        assert_eq!(forms(&composed), std::slice::from_ref(&composed));
        assert_eq!(forms(&decomposed), [composed, decomposed]);
        let unusable = Secret::new("bell\u{7}-Correct-7");
        assert_eq!(forms(&unusable), [unusable]);
    }
}
