//! Statements on `webhook_deliveries` and `webhook_attempts` within one organization.

use super::super::sql::{Connection, Db};
use super::events;
use super::paging::{cut, rows_to_read};
use super::rows::{AttemptRow, DeliveryRow};
use super::schema::{webhook_attempts, webhook_deliveries as deliveries};
use crate::cursor::KeysetPosition;
use crate::faults::{Unreadable, fault};
use crate::planner_hint::FilterOnly;
use crate::records::{DeliverySettlement, NewDelivery, StoreError};
use crate::sql_literals::Queued;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::HashMap;
use usher_domain::webhook::DeliveryAttempt;
use usher_domain::{DeliveryState, DeliveryView, OrganizationId, Page, PageLimit, WebhookDeliveryId, WebhookId};

/// Makes deliveries.
pub(crate) async fn insert(
    connection: &Connection,
    organization: OrganizationId,
    new: &[NewDelivery],
) -> Result<(), StoreError> {
    let rows: Vec<DeliveryRow> = new.iter().map(|one| DeliveryRow::of(organization, one)).collect();
    insert_rows!(connection, deliveries::table, rows)
}

/// The deliveries to an endpoint, newest first.
pub(crate) async fn page(
    mut connection: &Connection,
    organization: Key,
    webhook: WebhookId,
    state: Option<DeliveryState>,
    after: Option<KeysetPosition>,
    limit: PageLimit,
) -> Result<Page<DeliveryView>, StoreError> {
    let mut query = deliveries::table
        .filter(deliveries::organization_id.eq(organization))
        .filter(deliveries::webhook_id.eq(Key::from(webhook)))
        .order((deliveries::created_at.desc(), deliveries::id.desc()))
        .limit(rows_to_read(limit))
        .select(DeliveryRow::as_select())
        .into_boxed::<Db>();
    if let Some(state) = state {
        query = query.filter(deliveries::state.eq(state.as_str()));
    }
    if let Some(KeysetPosition { created_at, id }) = after {
        query = query
            .filter(deliveries::created_at.le(created_at))
            .filter(deliveries::created_at.lt(created_at).or(deliveries::id.lt(id)));
    }
    let rows: Vec<DeliveryRow> = query.load(&mut connection).await.map_err(fault)?;
    let page = cut(rows, limit, None, |row| row.place().cursor());
    Ok(Page { entries: views(connection, organization, &page.entries).await?, next: page.next, total: None })
}

/// One delivery to an endpoint.
pub(crate) async fn find(
    mut connection: &Connection,
    organization: Key,
    webhook: WebhookId,
    id: WebhookDeliveryId,
) -> Result<Option<DeliveryView>, StoreError> {
    let query = deliveries::table
        .filter(deliveries::id.eq(Key::from(id)))
        .filter(FilterOnly(deliveries::organization_id.eq(organization)))
        .filter(FilterOnly(deliveries::webhook_id.eq(Key::from(webhook))))
        .select(DeliveryRow::as_select());
    let rows: Vec<DeliveryRow> = query.load(&mut connection).await.map_err(fault)?;
    Ok(views(connection, organization, &rows).await?.pop())
}

/// Deliveries with their events and attempts.
async fn views(
    mut connection: &Connection,
    organization: Key,
    rows: &[DeliveryRow],
) -> Result<Vec<DeliveryView>, StoreError> {
    let told = events::told(connection, &[organization], rows.iter().map(|row| row.event_id).collect()).await?;
    let ids: Vec<Key> = rows.iter().map(|row| row.id).collect();
    let query = webhook_attempts::table
        .filter(webhook_attempts::delivery_id.eq_any(ids))
        .filter(FilterOnly(webhook_attempts::organization_id.eq(organization)))
        .order((webhook_attempts::delivery_id.asc(), webhook_attempts::number.asc()))
        .select(AttemptRow::as_select());
    let found: Vec<AttemptRow> = query.load(&mut connection).await.map_err(fault)?;
    let mut attempts: HashMap<Key, Vec<DeliveryAttempt>> = HashMap::new();
    for row in found {
        attempts.entry(row.delivery_id).or_default().push(row.attempt()?);
    }
    let view = |row: &DeliveryRow| {
        let event = told.get(&(organization, row.event_id)).cloned().ok_or(Unreadable("event of a delivery"))?;
        Ok(DeliveryView { delivery: row.delivery()?, event, attempts: attempts.remove(&row.id).unwrap_or_default() })
    };
    rows.iter().map(view).collect()
}

/// Records an attempt and its effect on the delivery, unless a later attempt has begun.
pub(crate) async fn record_attempt(
    mut connection: &Connection,
    organization: Key,
    settlement: &DeliverySettlement,
) -> Result<(), StoreError> {
    let DeliverySettlement { delivery, attempt, state, next } = settlement;
    let one = deliveries::table
        .filter(deliveries::id.eq(Key::from(*delivery)))
        .filter(FilterOnly(deliveries::organization_id.eq(organization)));
    let free = deliveries::leased_until.eq(None::<Stamp>);
    let current = one
        .filter(FilterOnly(deliveries::attempts.eq(i64::from(attempt.number))))
        .filter(FilterOnly(deliveries::state.eq(Queued)));
    let ended = (*state != DeliveryState::Queued).then_some(Stamp::from(*next));
    diesel::update(current)
        .set((
            deliveries::state.eq(state.as_str()),
            deliveries::available_at.eq(Stamp::from(*next)),
            deliveries::settled_at.eq(ended),
            free,
        ))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    let event: Option<Key> = one.select(deliveries::event_id).first(&mut connection).await.optional().map_err(fault)?;
    if let Some(event) = event {
        let mut row = AttemptRow::of(organization, settlement);
        // A response may echo data of a person who was erased after it was sent to the endpoint.
        if !row.answer.is_empty() && events::is_erased(connection, organization, event).await? {
            row.answer = String::new();
        }
        diesel::insert_into(webhook_attempts::table)
            .values(row)
            .on_conflict((webhook_attempts::delivery_id, webhook_attempts::number))
            .do_nothing()
            .execute(&mut connection)
            .await
            .map_err(fault)?;
    }
    Ok(())
}

/// Gives up what is queued for an endpoint.
pub(crate) async fn give_up(
    mut connection: &Connection,
    organization: Key,
    webhook: WebhookId,
    now: Stamp,
) -> Result<(), StoreError> {
    let queued = deliveries::table
        .filter(deliveries::webhook_id.eq(Key::from(webhook)))
        .filter(deliveries::state.eq(Queued))
        .filter(FilterOnly(deliveries::organization_id.eq(organization)));
    diesel::update(queued)
        .set((
            deliveries::state.eq(DeliveryState::Failed.as_str()),
            deliveries::settled_at.eq(Some(now)),
            deliveries::leased_until.eq(None::<Stamp>),
        ))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}

/// What makes a delivery due now. One that is being sent stays with the worker that sends it.
macro_rules! due_again {
    ($now:expr) => {
        (
            deliveries::state.eq(DeliveryState::Queued.as_str()),
            deliveries::round.eq(0),
            deliveries::available_at.eq($now),
            deliveries::settled_at.eq(None::<Stamp>),
        )
    };
}

/// Makes a delivery due now; returns whether there is such a delivery.
pub(crate) async fn redeliver(
    mut connection: &Connection,
    organization: Key,
    webhook: WebhookId,
    id: WebhookDeliveryId,
    now: Stamp,
) -> Result<bool, StoreError> {
    let one = deliveries::table
        .filter(deliveries::id.eq(Key::from(id)))
        .filter(FilterOnly(deliveries::organization_id.eq(organization)))
        .filter(FilterOnly(deliveries::webhook_id.eq(Key::from(webhook))));
    let changed = diesel::update(one).set(due_again!(now)).execute(&mut connection).await.map_err(fault)?;
    Ok(changed == 1)
}

/// The deliveries to a webhook that were created since an instant and have ended.
macro_rules! ended_since {
    ($organization:expr, $webhook:expr, $since:expr) => {
        deliveries::table
            .filter(deliveries::organization_id.eq($organization))
            .filter(deliveries::webhook_id.eq(Key::from($webhook)))
            .filter(deliveries::created_at.ge($since))
            .filter(FilterOnly(deliveries::state.ne(DeliveryState::Queued.as_str())))
    };
}

/// How many were created since an instant and have ended.
pub(crate) async fn count_ended_since(
    mut connection: &Connection,
    organization: Key,
    webhook: WebhookId,
    since: Stamp,
) -> Result<u64, StoreError> {
    let ended = ended_since!(organization, webhook, since);
    let count: i64 = ended.count().get_result(&mut connection).await.map_err(fault)?;
    Ok(count.unsigned_abs())
}

/// Makes all that were created since an instant and have ended due now; returns their number.
pub(crate) async fn redeliver_since(
    mut connection: &Connection,
    organization: Key,
    webhook: WebhookId,
    since: Stamp,
    now: Stamp,
) -> Result<u64, StoreError> {
    let ended = ended_since!(organization, webhook, since);
    let changed = diesel::update(ended).set(due_again!(now)).execute(&mut connection).await.map_err(fault)?;
    Ok(changed as u64)
}
