//! Webhook endpoints and deliveries to them.

use super::super::queries::{deliveries, delivery_claims, webhooks};
use super::super::sql::{Backend, Tx};
use crate::cursor::KeysetPosition;
use crate::tenant_scope::TenantScope;
use async_trait::async_trait;
use usher_domain::{
    Cursor, DeliveryState, DeliveryView, OrganizationScope, PageLimit, Timestamp, Webhook, WebhookDeliveryId, WebhookId,
};
use usher_engine::ports::{
    ClaimedDelivery, DeliveryClaim, DeliverySettlement, ListPage, NewDelivery, StoreError, WebhookStore, WebhookWrites,
};

#[async_trait]
impl WebhookStore for Backend {
    async fn list_webhooks(&self, scope: &OrganizationScope) -> Result<Vec<Webhook>, StoreError> {
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(webhooks::list(tx.connection(), scope.into())).await
    }

    async fn list_deliveries(
        &self,
        scope: &OrganizationScope,
        webhook: WebhookId,
        state: Option<DeliveryState>,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<DeliveryView>, StoreError> {
        let place = after.map(KeysetPosition::of);
        if place == Some(None) {
            return Ok(None);
        }
        let tx = self.read(TenantScope::one(scope)).await?;
        let page = deliveries::page(tx.connection(), scope.into(), webhook, state, place.flatten(), limit);
        tx.run_only(page).await.map(Some)
    }

    async fn find_delivery(
        &self,
        scope: &OrganizationScope,
        webhook: WebhookId,
        delivery: WebhookDeliveryId,
    ) -> Result<Option<DeliveryView>, StoreError> {
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(deliveries::find(tx.connection(), scope.into(), webhook, delivery)).await
    }

    async fn claim_deliveries(&self, claim: &DeliveryClaim) -> Result<Vec<ClaimedDelivery>, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let claimed = tx.run(delivery_claims::claim(tx.connection(), claim)).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    async fn forget_deliveries(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let forgotten = tx.run(delivery_claims::forget(tx.connection(), before.into(), limit)).await?;
        tx.commit().await?;
        Ok(forgotten)
    }
}

#[async_trait]
impl WebhookWrites for Tx {
    async fn webhooks(&mut self) -> Result<Vec<Webhook>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(webhooks::list(self.connection(), organization)).await
    }

    async fn webhook(&mut self, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(webhooks::by_id(self.connection(), organization, id)).await
    }

    async fn insert_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(webhooks::insert(self.connection(), organization, webhook)).await
    }

    async fn change_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(webhooks::change(self.connection(), organization, webhook)).await
    }

    async fn delete_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(webhooks::delete(self.connection(), organization, webhook)).await
    }

    async fn note_failing(&mut self, id: WebhookId, since: Option<Timestamp>) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(webhooks::note_failing(self.connection(), organization, id, since)).await
    }

    async fn insert_deliveries(&mut self, new: &[NewDelivery]) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(deliveries::insert(self.connection(), organization.into(), new)).await
    }

    async fn delivery(
        &mut self,
        webhook: WebhookId,
        delivery: WebhookDeliveryId,
    ) -> Result<Option<DeliveryView>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(deliveries::find(self.connection(), organization, webhook, delivery)).await
    }

    async fn settle_delivery(&mut self, settlement: &DeliverySettlement) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(deliveries::record_attempt(self.connection(), organization, settlement)).await
    }

    async fn give_up_deliveries(&mut self, id: WebhookId, now: Timestamp) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(deliveries::give_up(self.connection(), organization, id, now.into())).await
    }

    async fn redeliver(
        &mut self,
        webhook: WebhookId,
        delivery: WebhookDeliveryId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(deliveries::redeliver(self.connection(), organization, webhook, delivery, now.into())).await
    }

    async fn redeliver_since(
        &mut self,
        webhook: WebhookId,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        let organization = self.tenant_scope().organization()?;
        let (since, now) = (since.into(), now.into());
        self.run(deliveries::redeliver_since(self.connection(), organization, webhook, since, now)).await
    }
}
