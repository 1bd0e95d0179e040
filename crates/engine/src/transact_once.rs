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
        self.transact_stored(body, &stored, idempotency.encode).await
    }

    /// The same with a key that is claimed already.
    pub(crate) async fn transact_stored<W: TransactionBody>(
        &self,
        body: &W,
        stored: &StoredResponse<'_>,
        encode: &(dyn Fn(&W::Outcome) -> Vec<u8> + Send + Sync),
    ) -> Result<Performed<W::Outcome>, Fault> {
        self.transact(&Once { body, stored, encode }).await
    }

    /// The stored response of a request that was executed before.
    pub(crate) async fn replay(&self, stored: &StoredResponse<'_>) -> Result<Option<Vec<u8>>, Fault> {
        self.transact(&Replay(stored)).await
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

/// A look-up of the stored response of a request.
struct Replay<'a>(&'a StoredResponse<'a>);

impl TransactionBody for Replay<'_> {
    type Facts = ();
    type Outcome = Option<Vec<u8>>;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<Self::Outcome, Interrupt> {
        tx.discard();
        self.0.replay(tx).await
    }
}
