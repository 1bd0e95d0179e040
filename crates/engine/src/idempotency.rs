//! The same idempotency key and request give the same bytes (design invariant 7).
//!
//! The answer is kept in the transaction of the effect, so that there is no instant at which one exists without the
//! other. It is encrypted under a key made from the client's own idempotency key, of which only a digest is stored:
//! answers may hold tokens, and the database must not. Only successes are kept: a refusal changed nothing, and asking
//! again is harmless.

use crate::encryption::{decrypt, decrypt_without_nonce, encrypt};
use crate::engine::Engine;
use crate::incident;
use crate::ports::{IdempotencyRecord, Transaction};
use crate::retry::Interrupt;
use crate::secrets::same;
use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};
use usher_domain::{AnyOutcome, Caller, Fault, MemberId, OrganizationScope, Refusal};

/// What an idempotent request asks for besides its effect.
#[derive(Clone, Copy)]
pub struct IdempotencyRequest<'a> {
    /// The client's idempotency key.
    pub key: &'a str,
    /// The parts of the request.
    pub request: &'a [&'a [u8]],
    /// Makes the answer's bytes.
    pub encode: &'a (dyn Fn(&AnyOutcome) -> Vec<u8> + Send + Sync),
}

/// What came of a command.
#[derive(Debug)]
pub enum Performed {
    /// It was carried out now.
    Executed(AnyOutcome),
    /// The same request was carried out before, and this was its answer.
    Replayed(Vec<u8>),
}

/// A seal in one organization, with its digests made.
pub(crate) struct StoredResponse<'a> {
    idempotency: IdempotencyRequest<'a>,
    key: [u8; 32],
    request: [u8; 32],
    encryption: [u8; 32],
    /// The key of answers that were stored without their nonce.
    former_encryption: [u8; 32],
    _in_flight: Flight<'a>,
}

impl<'a> StoredResponse<'a> {
    /// Claims the key for this request; refused while another request with it is being worked on.
    pub(crate) fn claim(
        engine: &'a Engine,
        caller: &Caller,
        scope: &OrganizationScope,
        idempotency: Option<IdempotencyRequest<'a>>,
    ) -> Result<Option<Self>, Fault> {
        let Some(idempotency) = idempotency else { return Ok(None) };
        let organization = *scope.organization().0.as_bytes();
        // One person may be a client of several protocols, whose answers are not each other's.
        let (family, credential) = (caller.family.as_bytes(), caller.credential.as_bytes());
        let parts = |label: &'static [u8]| [label, &organization, family, credential, idempotency.key.as_bytes()];
        let key = engine.keys.answer_digest(&parts(b"key"));
        let flight = engine.in_flight.start(key).ok_or(Refusal::IdempotencyInFlight)?;
        Ok(Some(Self {
            idempotency,
            key,
            request: engine.keys.answer_digest(idempotency.request),
            encryption: engine.keys.answer_key(&parts(b"answer")),
            former_encryption: engine.keys.answer_digest(&parts(b"cipher")),
            _in_flight: flight,
        }))
    }

    /// The bytes answered before, if the same request was answered before.
    pub(crate) async fn replay(
        &self,
        engine: &Engine,
        transaction: &mut dyn Transaction,
    ) -> Result<Option<Vec<u8>>, Interrupt> {
        let Some(stored) = transaction.stored_response(&self.key, engine.now()).await? else { return Ok(None) };
        // The answer is gone where a person in it was erased, but the request must not be carried out again.
        if stored.answer.is_empty() || !same(&stored.request, &self.request) {
            return Err(Refusal::IdempotencyMismatch.into());
        }
        let answer = decrypt(&self.encryption, &self.bound(), &stored.answer);
        match answer.or_else(|| decrypt_without_nonce(&self.former_encryption, &stored.answer)) {
            Some(answer) => Ok(Some(answer)),
            None => Err(incident::internal("a kept answer cannot be opened").into()),
        }
    }

    /// What an answer is bound to: put in the row of another key or request, it cannot be decrypted.
    fn bound(&self) -> [u8; 64] {
        let mut bound = [0; 64];
        let (key, request) = bound.split_at_mut(32);
        key.copy_from_slice(&self.key);
        request.copy_from_slice(&self.request);
        bound
    }

    /// Keeps the answer together with the effect. `members` are those whose personal data may be in it.
    pub(crate) async fn store(
        &self,
        engine: &Engine,
        transaction: &mut dyn Transaction,
        outcome: &AnyOutcome,
        members: Vec<MemberId>,
    ) -> Result<(), Interrupt> {
        let now = engine.now();
        let answer = (self.idempotency.encode)(outcome);
        let answer = encrypt(&self.encryption, &*engine.entropy, &self.bound(), &answer)
            .ok_or_else(|| incident::internal("an answer cannot be encrypted"))?;
        let expires_at = now.plus_millis(engine.settings.idempotency_lifetime);
        let record = IdempotencyRecord { request: self.request, answer, members, expires_at };
        Ok(transaction.store_response(&self.key, &record, now).await?)
    }
}

/// The keys being worked on in this process. Between processes the table's primary key does the same.
#[derive(Default)]
pub(crate) struct InFlight(Mutex<HashSet<[u8; 32]>>);

impl InFlight {
    fn start(&self, key: [u8; 32]) -> Option<Flight<'_>> {
        let fresh = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key);
        // Made only if the key is ours: a flight takes its key out when it is dropped.
        fresh.then(|| Flight { all: self, key })
    }
}

/// Takes the key out again when the request is over, however it ends.
struct Flight<'a> {
    all: &'a InFlight,
    key: [u8; 32],
}

impl Drop for Flight<'_> {
    fn drop(&mut self) {
        self.all.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}

#[cfg(test)]
mod tests {
    use super::InFlight;

    #[test]
    fn a_key_is_held_by_one_until_it_is_over() {
        let all = InFlight::default();
        let first = all.start([1; 32]);
        assert!(first.is_some());
        assert!(all.start([1; 32]).is_none());
        assert!(all.start([1; 32]).is_none(), "being refused does not free the key");
        assert!(all.start([2; 32]).is_some());
        drop(first);
        assert!(all.start([1; 32]).is_some());
    }
}
