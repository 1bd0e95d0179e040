//! A unit of work that is done once for each idempotency key: its response is stored in the same transaction, and
//! replayed where the request comes again.

use crate::engine::Engine;
use crate::idempotency::StoredResponse;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::{Caller, Fault, IdempotencyRequest, Performed};

impl UnitOfWork<'_> {
    /// Does the work once for each idempotency key, and stores the response in the same transaction.
    pub(crate) async fn transact_once<W: TransactionBody>(
        &self,
        caller: &Caller,
        body: &W,
        idempotency: Option<IdempotencyRequest<'_, W::Outcome>>,
    ) -> Result<Performed<W::Outcome>, Fault> {
        let Some(idempotency) = idempotency else { return self.transact(body).await.map(Performed::Executed) };
        let stored = StoredResponse::claim(self.engine, caller, self.scope, idempotency.key, idempotency.request)?;
        self.transact(&Once { body, stored: &stored, encode: idempotency.encode }).await
    }
}

/// Work that is done once for each idempotency key.
struct Once<'a, W: TransactionBody> {
    body: &'a W,
    stored: &'a StoredResponse<'a>,
    encode: &'a (dyn Fn(&W::Outcome) -> Vec<u8> + Send + Sync),
}

impl<W: TransactionBody> TransactionBody for Once<'_, W> {
    type Facts = W::Facts;
    type Outcome = Performed<W::Outcome>;

    async fn prepare(&self, engine: &Engine) -> Result<W::Facts, Interrupt> {
        self.body.prepare(engine).await
    }

    async fn apply(&self, tx: &mut Tx<'_>, facts: &W::Facts) -> Result<Self::Outcome, Interrupt> {
        // First of all, so that the same request at another replica waits here, and then finds the response.
        if let Some(response) = self.stored.claim_or_replay(tx).await? {
            tx.discard();
            return Ok(Performed::Replayed(response));
        }
        tx.is_last = false;
        let outcome = self.body.apply(tx, facts).await?;
        self.stored.store(tx, &(self.encode)(&outcome), self.body.members(&outcome)).await?;
        Ok(Performed::Executed(outcome))
    }
}
