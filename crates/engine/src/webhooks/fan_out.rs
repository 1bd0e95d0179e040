//! The deliveries that an event causes: exactly one for each endpoint that subscribes to it, created in the transaction
//! that chains the event. So a crash loses none, and none is created twice.

use crate::engine::Engine;
use usher_domain::{Event, EventDetails, EventKind, Webhook, WebhookDeliveryId};
use usher_storage::{NewDelivery, StoreError, Tx};

/// Makes the deliveries of events; gives their number. A disabled endpoint gets deliveries that have failed, so that
/// they can be made later.
pub(crate) async fn fan_out(engine: &Engine, transaction: &mut Tx, events: &[Event]) -> Result<usize, StoreError> {
    let webhooks = transaction.webhooks().await?;
    let now = engine.now();
    let due =
        events.iter().flat_map(|event| webhooks.iter().filter_map(move |one| Some((event, one, due(one, event)?))));
    let deliveries: Vec<NewDelivery> = due
        .map(|(event, webhook, queued)| NewDelivery {
            id: WebhookDeliveryId(engine.entropy.uuid(now)),
            webhook: webhook.id,
            event: event.id,
            told_as: webhook.names.of(event.kind),
            queued,
            at: now,
        })
        .collect();
    if !deliveries.is_empty() {
        transaction.insert_deliveries(&deliveries).await?;
    }
    Ok(deliveries.len())
}

/// Whether an event is due to an endpoint, and if so, whether it is sent.
fn due(webhook: &Webhook, event: &Event) -> Option<bool> {
    if event.kind == EventKind::WebhookTest {
        let tested = EventDetails::Webhook { webhook_id: webhook.id, reason: None };
        return (event.details == tested).then_some(true);
    }
    webhook.wants(event.kind).then_some(webhook.disabled.is_none())
}
