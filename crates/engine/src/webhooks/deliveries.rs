//! The log of deliveries, and delivering once more.

use super::{managing, read, unknown};
use crate::engine::Engine;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{
    GetWebhook, ListDeliveries, PreviewRedelivery, Redeliver, RedeliverSince, Redelivered, RedeliveryPreview,
};
use usher_domain::refusal::EntityKind;
use usher_domain::{Caller, DeliveryView, Fault, IdempotencyRequest, Page, Performed, Refusal};

pub(crate) async fn list_deliveries(
    engine: &Engine,
    caller: &Caller,
    command: &ListDeliveries,
) -> Result<Page<DeliveryView>, Fault> {
    let access = managing(caller)?;
    read::get(engine, caller, GetWebhook { webhook: command.webhook }).await?;
    let after = command.after.as_ref();
    let page = engine.db.list_deliveries(&access.scope, command.webhook, command.state, after, command.limit).await;
    page.map_err(failed)?.ok_or_else(|| Refusal::BadCursor.into())
}

pub(crate) async fn redeliver(
    engine: &Engine,
    caller: &Caller,
    command: &Redeliver,
    idempotency: Option<IdempotencyRequest<'_, DeliveryView>>,
) -> Result<Performed<DeliveryView>, Fault> {
    let unit = UnitOfWork::of(engine, caller, &managing(caller)?.scope);
    let performed = unit.transact_once(caller, command, idempotency).await?;
    engine.deliveries_due.notify_one();
    Ok(performed)
}

impl TransactionBody for Redeliver {
    type Facts = ();
    type Outcome = DeliveryView;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<DeliveryView, Interrupt> {
        let now = tx.now;
        if !tx.redeliver(self.webhook, self.delivery, now).await? {
            return Err(Refusal::NotFound(EntityKind::Event).into());
        }
        let view = tx.delivery(self.webhook, self.delivery).await?;
        view.ok_or_else(|| Refusal::NotFound(EntityKind::Event).into())
    }
}

pub(crate) async fn preview_redelivery(
    engine: &Engine,
    caller: &Caller,
    PreviewRedelivery { webhook, since }: PreviewRedelivery,
) -> Result<RedeliveryPreview, Fault> {
    let access = managing(caller)?;
    read::get(engine, caller, GetWebhook { webhook }).await?;
    let count = engine.db.count_ended_deliveries(&access.scope, webhook, since).await;
    count.map(RedeliveryPreview).map_err(failed)
}

pub(crate) async fn redeliver_since(
    engine: &Engine,
    caller: &Caller,
    command: &RedeliverSince,
    idempotency: Option<IdempotencyRequest<'_, Redelivered>>,
) -> Result<Performed<Redelivered>, Fault> {
    let unit = UnitOfWork::of(engine, caller, &managing(caller)?.scope);
    let performed = unit.transact_once(caller, command, idempotency).await?;
    engine.deliveries_due.notify_one();
    Ok(performed)
}

impl TransactionBody for RedeliverSince {
    type Facts = ();
    type Outcome = Redelivered;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<Redelivered, Interrupt> {
        let now = tx.now;
        if tx.webhook(self.webhook).await?.is_none() {
            return Err(unknown().into());
        }
        Ok(Redelivered(tx.redeliver_since(self.webhook, self.since, now).await?))
    }
}
