//! Webhooks: how events are rendered, how messages are sent, and where endpoints and deliveries are stored.

use super::{ListPage, StoreError};
use async_trait::async_trait;
use usher_domain::webhook::{DeliveryAttempt, WebhookSecret};
use usher_domain::{
    Cursor, DeliveryState, DeliveryView, EventId, EventView, OrganizationScope, PageLimit, Timestamp, Webhook,
    WebhookDeliveryId, WebhookId,
};

/// Renders events as other systems receive them. The same event always gives the same bytes, as long as its personal
/// data are not erased.
pub trait EventRenderer: Send + Sync {
    /// The message of an event under a name.
    fn render(&self, event: &EventView, told_as: &str) -> RenderedEvent;
}

/// An event as an endpoint receives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedEvent {
    /// Its id, by which a receiver knows what it has seen before.
    pub id: String,
    /// The body.
    pub body: Vec<u8>,
}

/// Calls endpoints.
#[async_trait]
pub trait WebhookSender: Send + Sync {
    /// Whether an address could be called at all. What its name resolves to is only known when it is called.
    fn check(&self, url: &str) -> Result<(), UrlRefusal>;

    /// Sends a message once.
    async fn send(&self, message: WebhookMessage) -> SentWebhook;
}

/// Why an address cannot be called: the end of a sentence that begins with the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the address {0}")]
pub struct UrlRefusal(pub &'static str);

/// A message to an endpoint.
#[derive(Clone, Debug)]
pub struct WebhookMessage {
    /// Where to.
    pub url: String,
    /// The event as the endpoint receives it.
    pub event: RenderedEvent,
    /// The instant of the attempt.
    pub at: Timestamp,
    /// What to sign with, the newest first.
    pub secrets: Vec<WebhookSecret>,
}

/// What came of sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentWebhook {
    /// The status of the response, or why there is none.
    pub answer: Result<u16, String>,
    /// The beginning of the answer's body.
    pub body: String,
    /// How long it took, in milliseconds.
    pub took: u32,
}

/// Endpoints and deliveries outside of a transaction: what callers read, and the worker's side.
#[async_trait]
pub trait WebhookStore: Send + Sync {
    /// The endpoints of an organization, oldest first.
    async fn list_webhooks(&self, scope: &OrganizationScope) -> Result<Vec<Webhook>, StoreError>;

    /// The deliveries to an endpoint, newest first (by creation instant, then id).
    async fn list_deliveries(
        &self,
        scope: &OrganizationScope,
        webhook: WebhookId,
        state: Option<DeliveryState>,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<DeliveryView>, StoreError>;

    /// One delivery to an endpoint.
    async fn find_delivery(
        &self,
        scope: &OrganizationScope,
        webhook: WebhookId,
        delivery: WebhookDeliveryId,
    ) -> Result<Option<DeliveryView>, StoreError>;

    /// Claims due deliveries for this worker until their lease expires, across organizations.
    async fn claim_deliveries(&self, claim: &DeliveryClaim) -> Result<Vec<ClaimedDelivery>, StoreError>;

    /// Deletes up to `limit` deliveries that ended before an instant; returns their number.
    async fn forget_deliveries(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
}

/// Which due deliveries a worker can claim.
#[derive(Clone, Debug)]
pub struct DeliveryClaim {
    /// How many in all.
    pub limit: u32,
    /// How many to one endpoint; one that has been failing gets one at a time.
    pub per_webhook: u32,
    /// How many this worker is sending to endpoints already.
    pub sending: Vec<(WebhookId, u32)>,
    /// The endpoint to continue after, so that all get their turn.
    pub after: Option<WebhookId>,
    /// The instant.
    pub now: Timestamp,
    /// Until when they are this worker's.
    pub lease_until: Timestamp,
}

/// A delivery claimed by this worker.
#[derive(Clone, Debug)]
pub struct ClaimedDelivery {
    /// Its id.
    pub id: WebhookDeliveryId,
    /// The endpoint.
    pub webhook: Webhook,
    /// The event that is sent.
    pub event: EventView,
    /// Under which name.
    pub told_as: String,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// Which attempt it is since the delivery was last ordered, from 1.
    pub round: u32,
}

/// A delivery to be made.
#[derive(Clone, Debug)]
pub struct NewDelivery {
    /// Its id.
    pub id: WebhookDeliveryId,
    /// To which endpoint.
    pub webhook: WebhookId,
    /// Of which event.
    pub event: EventId,
    /// Under which name.
    pub told_as: String,
    /// Whether it is on its way; otherwise it has failed, because the endpoint is disabled.
    pub queued: bool,
    /// When.
    pub at: Timestamp,
}

/// What becomes of a delivery after an attempt.
#[derive(Clone, Debug)]
pub struct DeliverySettlement {
    /// Which delivery.
    pub delivery: WebhookDeliveryId,
    /// The attempt. A later one by another worker makes the rest of this result void.
    pub attempt: DeliveryAttempt,
    /// What it is now.
    pub state: DeliveryState,
    /// When it is tried next, if it is still queued.
    pub next: Timestamp,
}

/// Endpoints and deliveries within a transaction in one organization.
#[async_trait]
pub trait WebhookWrites: Send {
    /// The endpoints of the organization, oldest first.
    async fn webhooks(&mut self) -> Result<Vec<Webhook>, StoreError>;

    /// One endpoint.
    async fn webhook(&mut self, id: WebhookId) -> Result<Option<Webhook>, StoreError>;

    /// Makes an endpoint.
    async fn insert_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError>;

    /// Writes an endpoint on condition that its stored revision is one less.
    async fn change_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError>;

    /// Deletes an endpoint of a revision, and its deliveries.
    async fn delete_webhook(&mut self, webhook: &Webhook) -> Result<(), StoreError>;

    /// Records since when an endpoint has been failing; its revision does not change.
    async fn note_failing(&mut self, id: WebhookId, since: Option<Timestamp>) -> Result<(), StoreError>;

    /// Creates deliveries; a conflict if one exists already or the endpoint does not.
    async fn insert_deliveries(&mut self, new: &[NewDelivery]) -> Result<(), StoreError>;

    /// Records an attempt and its effect on the delivery. Nothing happens where the endpoint was deleted concurrently.
    async fn settle_delivery(&mut self, settlement: &DeliverySettlement) -> Result<(), StoreError>;

    /// Gives up what is queued for an endpoint.
    async fn give_up_deliveries(&mut self, id: WebhookId, now: Timestamp) -> Result<(), StoreError>;

    /// Makes a delivery due now, with a full set of attempts; returns whether there is such a delivery.
    async fn redeliver(
        &mut self,
        webhook: WebhookId,
        delivery: WebhookDeliveryId,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// One delivery to an endpoint.
    async fn delivery(
        &mut self,
        webhook: WebhookId,
        delivery: WebhookDeliveryId,
    ) -> Result<Option<DeliveryView>, StoreError>;

    /// The same for all that were made since an instant and have ended; gives their number.
    async fn redeliver_since(
        &mut self,
        webhook: WebhookId,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<u64, StoreError>;
}
