//! The log of deliveries, and delivering once more.

use super::{managing, read, unknown};
use crate::engine::{Engine, failed};
use crate::retry::{Interrupt, retry_on_conflict};
use usher_domain::commands::{GetWebhook, ListDeliveries, Redeliver, RedeliverSince, Redelivered};
use usher_domain::refusal::EntityKind;
use usher_domain::{Caller, DeliveryView, Fault, Page, Refusal};

pub(crate) async fn list_deliveries(
    engine: &Engine,
    caller: &Caller,
    command: &ListDeliveries,
) -> Result<Page<DeliveryView>, Fault> {
    let access = managing(caller)?;
    read::get(engine, caller, GetWebhook { webhook: command.webhook }).await?;
    let after = command.after.as_ref();
    let page = engine.store.list_deliveries(&access.scope, command.webhook, command.state, after, command.limit).await;
    page.map_err(failed)?.ok_or_else(|| Refusal::BadCursor.into())
}

pub(crate) async fn redeliver(engine: &Engine, caller: &Caller, command: Redeliver) -> Result<DeliveryView, Fault> {
    let access = managing(caller)?;
    retry_on_conflict(async || {
        let mut transaction = engine.store.begin(&access.scope).await?;
        if !transaction.redeliver(command.webhook, command.delivery, engine.now()).await? {
            transaction.rollback().await?;
            return Err(Interrupt::from(Refusal::NotFound(EntityKind::Event)));
        }
        Ok(transaction.commit().await?)
    })
    .await?;
    let view = engine.store.find_delivery(&access.scope, command.webhook, command.delivery).await.map_err(failed)?;
    engine.told.notify_one();
    view.ok_or_else(|| Refusal::NotFound(EntityKind::Event).into())
}

pub(crate) async fn redeliver_since(
    engine: &Engine,
    caller: &Caller,
    command: RedeliverSince,
) -> Result<Redelivered, Fault> {
    let access = managing(caller)?;
    let number = retry_on_conflict(async || {
        let mut transaction = engine.store.begin(&access.scope).await?;
        if transaction.webhook(command.webhook).await?.is_none() {
            transaction.rollback().await?;
            return Err(Interrupt::from(unknown()));
        }
        let number = transaction.redeliver_since(command.webhook, command.since, engine.now()).await?;
        transaction.commit().await?;
        Ok(number)
    })
    .await?;
    engine.told.notify_one();
    Ok(Redelivered(number))
}
