//! Webhook endpoints and the deliveries to them.

use super::{Db, Tx, start};
use crate::cursor::KeysetPosition;
use crate::records::{ClaimedDelivery, DeliveryClaim, DeliverySettlement, ListPage, NewDelivery, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{
    Cursor, DeliveryState, DeliveryView, OrganizationScope, PageLimit, Timestamp, Webhook, WebhookDeliveryId, WebhookId,
};

impl Db {
    /// The endpoints of an organization, oldest first.
    pub async fn list_webhooks(&self, scope: &OrganizationScope) -> Result<Vec<Webhook>, StoreError> {
        read!(self, TenantScope::one(scope), webhooks::list(scope.into()))
    }

    /// The deliveries to an endpoint, newest first (by creation instant, then id).
    pub async fn list_deliveries(
        &self,
        scope: &OrganizationScope,
        webhook: WebhookId,
        state: Option<DeliveryState>,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<DeliveryView>, StoreError> {
        let Ok(after) = start(after, KeysetPosition::of) else { return Ok(None) };
        read!(self, TenantScope::one(scope), deliveries::page(scope.into(), webhook, state, after, limit)).map(Some)
    }

    /// One delivery to an endpoint.
    pub async fn find_delivery(
        &self,
        scope: &OrganizationScope,
        webhook: WebhookId,
        delivery: WebhookDeliveryId,
    ) -> Result<Option<DeliveryView>, StoreError> {
        read!(self, TenantScope::one(scope), deliveries::find(scope.into(), webhook, delivery))
    }

    /// How many deliveries to an endpoint were made since an instant and have ended.
    pub async fn count_ended_deliveries(
        &self,
        scope: &OrganizationScope,
        webhook: WebhookId,
        since: Timestamp,
    ) -> Result<u64, StoreError> {
        read!(self, TenantScope::one(scope), deliveries::count_ended_since(scope.into(), webhook, since.into()))
    }

    /// Claims due deliveries for this worker until their lease expires, across organizations.
    pub async fn claim_deliveries(&self, claim: &DeliveryClaim) -> Result<Vec<ClaimedDelivery>, StoreError> {
        write_everywhere!(self, delivery_claims::claim(claim))
    }

    /// Deletes up to `limit` deliveries that ended before an instant; returns their number.
    pub async fn forget_deliveries(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        write_everywhere!(self, delivery_claims::forget(before.into(), limit))
    }
}

impl Tx {
    /// The endpoints of the organization, oldest first.
    pub async fn webhooks(&mut self) -> Result<Vec<Webhook>, StoreError> {
        scoped!(self, webhooks::list())
    }

    /// One endpoint.
    pub async fn webhook(&mut self, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
        scoped!(self, webhooks::by_id(id))
    }

    /// Makes an endpoint.
    pub async fn insert_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        scoped!(self, webhooks::insert(webhook))
    }

    /// Writes an endpoint on condition that its stored revision is one less.
    pub async fn change_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        scoped!(self, webhooks::change(webhook))
    }

    /// Deletes an endpoint of a revision, and its deliveries.
    pub async fn delete_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        scoped!(self, webhooks::delete(webhook))
    }

    /// Records since when an endpoint has been failing; its revision does not change.
    pub async fn note_failing(&mut self, id: WebhookId, since: Option<Timestamp>) -> Result<(), StoreError> {
        scoped!(self, webhooks::note_failing(id, since))
    }

    /// Creates deliveries; a conflict if one exists already or the endpoint does not.
    pub async fn insert_deliveries(&mut self, new: &[NewDelivery]) -> Result<(), StoreError> {
        scoped!(self, deliveries::insert(new))
    }

    /// One delivery to an endpoint.
    pub async fn delivery(
        &mut self,
        webhook: WebhookId,
        delivery: WebhookDeliveryId,
    ) -> Result<Option<DeliveryView>, StoreError> {
        scoped!(self, deliveries::find(webhook, delivery))
    }

    /// Records an attempt and its effect on the delivery. Nothing happens where the endpoint was deleted concurrently.
    pub async fn settle_delivery(&mut self, settlement: &DeliverySettlement) -> Result<(), StoreError> {
        scoped!(self, deliveries::record_attempt(settlement))
    }

    /// Gives up what is queued for an endpoint.
    pub async fn give_up_deliveries(&mut self, id: WebhookId, now: Timestamp) -> Result<(), StoreError> {
        scoped!(self, deliveries::give_up(id, now.into()))
    }

    /// Makes a delivery due now, with a full set of attempts; returns whether there is such a delivery.
    pub async fn redeliver(
        &mut self,
        webhook: WebhookId,
        delivery: WebhookDeliveryId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        scoped!(self, deliveries::redeliver(webhook, delivery, now.into()))
    }

    /// The same for all that were made since an instant and have ended; gives their number.
    pub async fn redeliver_since(
        &mut self,
        webhook: WebhookId,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        let organization = self.organization()?;
        let (since, now) = (since.into(), now.into());
        run!(self, deliveries::redeliver_since(organization, webhook, since, now))
    }
}
