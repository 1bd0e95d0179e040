//! The worker's side of `webhook_deliveries`, across organizations.

use super::super::sql::{Connection, READ_CHUNK};
use super::events;
use super::rows::{DeliveryRow, WebhookRow};
use super::schema::{webhook_deliveries as deliveries, webhooks};
use crate::faults::{Unreadable, fault};
use crate::records::{ClaimedDelivery, DeliveryClaim, StoreError};
use crate::sql_literals::Queued;
use crate::values::{Key, Stamp};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::WebhookId;

/// Deliveries that are due and not leased.
macro_rules! due {
    ($now:expr) => {
        deliveries::table
            .filter(deliveries::state.eq(Queued))
            .filter(deliveries::available_at.le($now))
            .filter(deliveries::leased_until.is_null().or(deliveries::leased_until.le($now)))
    };
}

/// Takes due deliveries: endpoint after endpoint, so that a long queue of one does not fill all places. An attempt
/// counts from here on.
pub(crate) async fn claim(
    mut connection: &Connection,
    claim: &DeliveryClaim,
) -> Result<Vec<ClaimedDelivery>, StoreError> {
    let now = Stamp::from(claim.now);
    let mut taken: Vec<(DeliveryRow, WebhookRow)> = Vec::new();
    for webhook in waiting(connection, claim).await? {
        let free =
            places(claim, &webhook).min(claim.limit.saturating_sub(u32::try_from(taken.len()).unwrap_or(u32::MAX)));
        if free == 0 {
            continue;
        }
        let query = due!(now)
            .filter(deliveries::webhook_id.eq(webhook.id))
            .order(deliveries::available_at.asc())
            .limit(i64::from(free))
            .select(DeliveryRow::as_select());
        let rows: Vec<DeliveryRow> = lock_skipping_taken!(query).load(&mut connection).await.map_err(fault)?;
        taken.extend(rows.into_iter().map(|row| (row, webhook.clone())));
    }
    let ids: Vec<Key> = taken.iter().map(|(row, _)| row.id).collect();
    for chunk in ids.chunks(READ_CHUNK) {
        diesel::update(deliveries::table.filter(deliveries::id.eq_any(chunk.to_vec())))
            .set((
                deliveries::leased_until.eq(Some(Stamp::from(claim.lease_until))),
                deliveries::attempts.eq(deliveries::attempts + 1),
                deliveries::round.eq(deliveries::round + 1),
            ))
            .execute(&mut connection)
            .await
            .map_err(fault)?;
    }
    claimed(connection, taken).await
}

/// Endpoints that have due deliveries and a free slot.
async fn waiting(mut connection: &Connection, claim: &DeliveryClaim) -> Result<Vec<WebhookRow>, StoreError> {
    let full = claim.sending.iter().filter(|(_, places)| *places >= claim.per_webhook);
    let full: Vec<Key> = full.map(|(id, _)| Key::from(*id)).collect();
    let sending: Vec<Key> = claim.sending.iter().map(|(id, _)| Key::from(*id)).collect();
    let after = claim.after.unwrap_or(WebhookId(uuid::Uuid::nil()));
    let something = due!(Stamp::from(claim.now)).filter(deliveries::webhook_id.eq(webhooks::id));
    let query = webhooks::table
        .filter(exists(something))
        .filter(webhooks::id.ne_all(full))
        .filter(webhooks::failing_since.is_null().or(webhooks::id.ne_all(sending)))
        .filter(webhooks::id.gt(Key::from(after)))
        .order(webhooks::id.asc())
        .limit(i64::from(claim.limit))
        .select(WebhookRow::as_select());
    query.load(&mut connection).await.map_err(fault)
}

/// How many places an endpoint has free.
fn places(claim: &DeliveryClaim, webhook: &WebhookRow) -> u32 {
    let id = WebhookId::from(webhook.id);
    let sending = claim.sending.iter().find(|(one, _)| *one == id).map_or(0, |(_, places)| *places);
    let most = if webhook.failing_since.is_some() { 1 } else { claim.per_webhook };
    most.saturating_sub(sending)
}

async fn claimed(
    connection: &Connection,
    taken: Vec<(DeliveryRow, WebhookRow)>,
) -> Result<Vec<ClaimedDelivery>, StoreError> {
    let mut places: Vec<Key> = taken.iter().map(|(row, _)| row.organization_id).collect();
    places.sort_unstable();
    places.dedup();
    let told = events::told(connection, &places, taken.iter().map(|(row, _)| row.event_id).collect()).await?;
    let delivery = |(row, webhook): (DeliveryRow, WebhookRow)| {
        let event = told.get(&(row.organization_id, row.event_id)).cloned();
        let (attempt, round) = row.next_attempt()?;
        Ok(ClaimedDelivery {
            id: row.id.into(),
            webhook: webhook.webhook()?,
            event: event.ok_or(Unreadable("event of a delivery"))?,
            told_as: row.told_as,
            attempt,
            round,
        })
    };
    taken.into_iter().map(delivery).collect()
}

/// Deletes deliveries that ended before an instant; returns their number.
pub(crate) async fn forget(mut connection: &Connection, before: Stamp, limit: u32) -> Result<u64, StoreError> {
    let outlived = deliveries::table
        .filter(deliveries::settled_at.is_not_null())
        .filter(deliveries::settled_at.lt(before))
        .order(deliveries::settled_at.asc())
        .limit(i64::from(limit))
        .select(deliveries::id);
    let ids: Vec<Key> = outlived.load(&mut connection).await.map_err(fault)?;
    for chunk in ids.chunks(READ_CHUNK) {
        let these = deliveries::table.filter(deliveries::id.eq_any(chunk.to_vec()));
        diesel::delete(these).execute(&mut connection).await.map_err(fault)?;
    }
    Ok(ids.len() as u64)
}
