//! The same idempotency key and request give the same bytes (design invariant 7).
//!
//! The response is stored in the transaction of the effect, so that neither ever exists without the other. It is
//! encrypted under a key derived from the client's own idempotency key, of which only a digest is stored: responses may
//! hold tokens, which must not be readable in the database. Only successes are stored: a refusal changed nothing, and
//! repeating the request is harmless.

use crate::encryption::{decrypt, decrypt_without_nonce, encrypt};
use crate::engine::Engine;
use crate::in_flight::Flight;
use crate::incident;
use crate::retry::Interrupt;
use crate::secrets::same;
use crate::transact::Tx;
use usher_domain::{Caller, Fault, MemberId, OrganizationScope, Refusal, Timestamp};
use usher_storage::IdempotencyRecord;

/// The place of a stored response in one organization, claimed by a request.
pub(crate) struct StoredResponse<'a> {
    key: [u8; 32],
    request: [u8; 32],
    encryption: [u8; 32],
    /// The key of responses that were stored without their nonce.
    former_encryption: [u8; 32],
    _in_flight: Flight<'a>,
}

impl<'a> StoredResponse<'a> {
    /// Claims the client's key for a request, which is given by its parts; refused while another request with the key
    /// is being worked on.
    pub(crate) fn claim(
        engine: &'a Engine,
        caller: &Caller,
        scope: &OrganizationScope,
        key: &str,
        request: &[&[u8]],
    ) -> Result<Self, Fault> {
        let organization = *scope.organization().0.as_bytes();
        // One person may be a client of several protocols, whose responses must not be mixed up.
        let (family, credential) = (caller.family.as_bytes(), caller.credential.as_bytes());
        let parts = |label: &'static [u8]| [label, &organization, family, credential, key.as_bytes()];
        let digest = engine.keys.answer_digest(&parts(b"key"));
        let flight = engine.in_flight.start(digest).ok_or(Refusal::IdempotencyInFlight)?;
        Ok(Self {
            key: digest,
            request: engine.keys.answer_digest(request),
            encryption: engine.keys.answer_key(&parts(b"answer")),
            former_encryption: engine.keys.answer_digest(&parts(b"cipher")),
            _in_flight: flight,
        })
    }

    /// The stored bytes, if the same request was answered before; where there are none, the key is claimed in the database
    /// until the transaction ends.
    pub(crate) async fn claim_or_replay(&self, tx: &mut Tx<'_>) -> Result<Option<Vec<u8>>, Interrupt> {
        let now = tx.now;
        let unanswered = self.record(tx.engine, now, Vec::new(), Vec::new());
        tx.claim_key(&self.key, &unanswered, now).await?.map(|stored| self.opened(&stored)).transpose()
    }

    fn opened(&self, stored: &IdempotencyRecord) -> Result<Vec<u8>, Interrupt> {
        // The response was emptied because a person in it was erased, but the request must not be executed again.
        if stored.answer.is_empty() || !same(&stored.request, &self.request) {
            return Err(Refusal::IdempotencyMismatch.into());
        }
        let response = decrypt(&self.encryption, &self.bound(), &stored.answer);
        match response.or_else(|| decrypt_without_nonce(&self.former_encryption, &stored.answer)) {
            Some(response) => Ok(response),
            None => Err(incident::internal("a stored response cannot be decrypted").into()),
        }
    }

    /// The associated data of a response: moved to the row of another key or request, it cannot be decrypted.
    fn bound(&self) -> [u8; 64] {
        let mut bound = [0; 64];
        let (key, request) = bound.split_at_mut(32);
        key.copy_from_slice(&self.key);
        request.copy_from_slice(&self.request);
        bound
    }

    /// Stores the response together with the effect. `members` are those whose personal data may be in it.
    pub(crate) async fn store(
        &self,
        tx: &mut Tx<'_>,
        response: &[u8],
        members: Vec<MemberId>,
    ) -> Result<(), Interrupt> {
        let engine = tx.engine;
        let answer = encrypt(&self.encryption, &*engine.entropy, &self.bound(), response)
            .ok_or_else(|| incident::internal("a response cannot be encrypted"))?;
        let record = self.record(engine, tx.now, answer, members);
        Ok(tx.store_response(&self.key, &record).await?)
    }

    fn record(&self, engine: &Engine, now: Timestamp, answer: Vec<u8>, members: Vec<MemberId>) -> IdempotencyRecord {
        let expires_at = now.plus_millis(engine.settings.idempotency_lifetime);
        IdempotencyRecord { request: self.request, answer, members, expires_at }
    }
}
