//! Statements on `webhooks`.

use super::super::sql::Connection;
use super::rows::WebhookRow;
use super::schema::webhooks;
use crate::faults::{expect_rows, fault};
use crate::prepared::Prepared;
use crate::records::StoreError;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{Timestamp, Webhook, WebhookId};

/// The endpoints of an organization, oldest first.
pub(crate) async fn list(mut connection: &Connection, organization: Key) -> Result<Vec<Webhook>, StoreError> {
    let query = webhooks::table
        .filter(webhooks::organization_id.eq(organization))
        .order((webhooks::created_at.asc(), webhooks::id.asc()))
        .select(WebhookRow::as_select());
    let rows: Vec<WebhookRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.webhook()?)).collect()
}

/// One endpoint.
pub(crate) async fn by_id(
    mut connection: &Connection,
    organization: Key,
    id: WebhookId,
) -> Result<Option<Webhook>, StoreError> {
    let query = webhooks::table
        .filter(webhooks::organization_id.eq(organization))
        .filter(webhooks::id.eq(Key::from(id)))
        .select(WebhookRow::as_select());
    let row: Option<WebhookRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(WebhookRow::webhook).transpose()?)
}

/// Makes an endpoint.
pub(crate) async fn insert(
    mut connection: &Connection,
    organization: Key,
    webhook: &Webhook,
) -> Result<(), StoreError> {
    let row = WebhookRow::of(organization, webhook);
    diesel::insert_into(webhooks::table).values(row).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// The endpoint of a revision.
macro_rules! of_revision {
    ($organization:expr, $webhook:expr, $revision:expr) => {
        webhooks::table
            .filter(webhooks::organization_id.eq($organization))
            .filter(webhooks::id.eq(Key::from($webhook.id)))
            .filter(webhooks::revision.eq($revision))
    };
}

/// Writes an endpoint on condition that its stored revision is one less.
pub(crate) async fn change(
    mut connection: &Connection,
    organization: Key,
    webhook: &Webhook,
) -> Result<(), StoreError> {
    let before = of_revision!(organization, webhook, i64::from(webhook.revision) - 1);
    let row = WebhookRow::of(organization, webhook);
    let changed = Prepared(diesel::update(before).set(row)).execute(&mut connection).await.map_err(fault)?;
    expect_rows(changed, 1, "webhooks_revision")
}

/// Deletes an endpoint of a revision. Its deliveries go with it.
pub(crate) async fn delete(
    mut connection: &Connection,
    organization: Key,
    webhook: &Webhook,
) -> Result<(), StoreError> {
    let one = of_revision!(organization, webhook, i64::from(webhook.revision));
    let changed = diesel::delete(one).execute(&mut connection).await.map_err(fault)?;
    expect_rows(changed, 1, "webhooks_revision")
}

/// Records since when an endpoint has been failing.
pub(crate) async fn note_failing(
    mut connection: &Connection,
    organization: Key,
    id: WebhookId,
    since: Option<Timestamp>,
) -> Result<(), StoreError> {
    let one = webhooks::table.filter(webhooks::organization_id.eq(organization)).filter(webhooks::id.eq(Key::from(id)));
    let noted = diesel::update(one).set(webhooks::failing_since.eq(since.map(Stamp::from)));
    Prepared(noted).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}
