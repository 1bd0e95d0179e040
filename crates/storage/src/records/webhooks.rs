//! Deliveries to webhook endpoints.

use usher_domain::webhook::DeliveryAttempt;
use usher_domain::{DeliveryState, EventId, EventView, Timestamp, Webhook, WebhookDeliveryId, WebhookId};

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
