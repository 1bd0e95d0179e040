//! Webhook endpoints and deliveries to them.

use super::super::queries::{deliveries, delivery_claims, webhooks};
use super::super::sql::{Backend, Open};
use crate::cursor::Place;
use crate::reach::Reach;
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
        let open = self.read(Reach::one(scope)).await?;
        open.run_only(webhooks::list(open.wire(), scope.into())).await
    }

    async fn list_deliveries(
        &self,
        scope: &OrganizationScope,
        webhook: WebhookId,
        state: Option<DeliveryState>,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<DeliveryView>, StoreError> {
        let place = after.map(Place::of);
        if place == Some(None) {
            return Ok(None);
        }
        let open = self.read(Reach::one(scope)).await?;
        let page = deliveries::page(open.wire(), scope.into(), webhook, state, place.flatten(), limit);
        open.run_only(page).await.map(Some)
    }

    async fn find_delivery(
        &self,
        scope: &OrganizationScope,
        webhook: WebhookId,
        delivery: WebhookDeliveryId,
    ) -> Result<Option<DeliveryView>, StoreError> {
        let open = self.read(Reach::one(scope)).await?;
        open.run_only(deliveries::find(open.wire(), scope.into(), webhook, delivery)).await
    }

    async fn claim_deliveries(&self, claim: &DeliveryClaim) -> Result<Vec<ClaimedDelivery>, StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        let claimed = open.run(delivery_claims::claim(open.wire(), claim)).await?;
        open.keep().await?;
        Ok(claimed)
    }

    async fn forget_deliveries(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        let forgotten = open.run(delivery_claims::forget(open.wire(), before.into(), limit)).await?;
        open.keep().await?;
        Ok(forgotten)
    }
}

#[async_trait]
impl WebhookWrites for Open {
    async fn webhooks(&mut self) -> Result<Vec<Webhook>, StoreError> {
        let organization = self.reach().organization()?;
        self.run(webhooks::list(self.wire(), organization)).await
    }

    async fn webhook(&mut self, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
        let organization = self.reach().organization()?;
        self.run(webhooks::by_id(self.wire(), organization, id)).await
    }

    async fn insert_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        let organization = self.reach().organization()?;
        self.run(webhooks::insert(self.wire(), organization, webhook)).await
    }

    async fn change_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        let organization = self.reach().organization()?;
        self.run(webhooks::change(self.wire(), organization, webhook)).await
    }

    async fn delete_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError> {
        let organization = self.reach().organization()?;
        self.run(webhooks::delete(self.wire(), organization, webhook)).await
    }

    async fn note_failing(&mut self, id: WebhookId, since: Option<Timestamp>) -> Result<(), StoreError> {
        let organization = self.reach().organization()?;
        self.run(webhooks::note_failing(self.wire(), organization, id, since)).await
    }

    async fn insert_deliveries(&mut self, new: &[NewDelivery]) -> Result<(), StoreError> {
        let organization = self.reach().organization()?;
        self.run(deliveries::insert(self.wire(), organization.into(), new)).await
    }

    async fn settle_delivery(&mut self, settlement: &DeliverySettlement) -> Result<(), StoreError> {
        let organization = self.reach().organization()?;
        self.run(deliveries::settle(self.wire(), organization, settlement)).await
    }

    async fn give_up_deliveries(&mut self, id: WebhookId, now: Timestamp) -> Result<(), StoreError> {
        let organization = self.reach().organization()?;
        self.run(deliveries::give_up(self.wire(), organization, id, now.into())).await
    }

    async fn redeliver(
        &mut self,
        webhook: WebhookId,
        delivery: WebhookDeliveryId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let organization = self.reach().organization()?;
        self.run(deliveries::redeliver(self.wire(), organization, webhook, delivery, now.into())).await
    }

    async fn redeliver_since(
        &mut self,
        webhook: WebhookId,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<u64, StoreError> {
        let organization = self.reach().organization()?;
        let (since, now) = (since.into(), now.into());
        self.run(deliveries::redeliver_since(self.wire(), organization, webhook, since, now)).await
    }
}
