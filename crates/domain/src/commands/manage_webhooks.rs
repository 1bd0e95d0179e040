//! What a caller with the required permission can do to the webhook endpoints of its organization.

use crate::webhook::{EventNames, EventPattern, WebhookDescription, WebhookSecret, WebhookUrl};
use crate::{Cursor, DeliveryState, PageLimit, Timestamp, Webhook, WebhookDeliveryId, WebhookId};

/// Makes an endpoint. Outcome: [`WebhookWithSecret`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateWebhook {
    /// Where it is.
    pub url: WebhookUrl,
    /// Which events it wants.
    pub events: Vec<EventPattern>,
    /// By which names.
    pub names: EventNames,
    /// What it is for.
    pub description: WebhookDescription,
    /// Whether it receives events from the start.
    pub enabled: bool,
}

/// An endpoint with its secret, which is shown here and never again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookWithSecret {
    /// The endpoint.
    pub webhook: Webhook,
    /// The secret.
    pub secret: WebhookSecret,
}

/// Lists the endpoints, oldest first. Outcome: [`WebhooksListed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListWebhooks;

/// All endpoints of the organization: there can only be a few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhooksListed(pub Vec<Webhook>);

/// Reads one endpoint. Outcome: [`Webhook`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetWebhook {
    /// Which.
    pub webhook: WebhookId,
}

/// Changes an endpoint; what is `None` stays. Outcome: [`Webhook`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditWebhook {
    /// Which.
    pub webhook: WebhookId,
    /// Where it is.
    pub url: Option<WebhookUrl>,
    /// Which events it wants.
    pub events: Option<Vec<EventPattern>>,
    /// By which names.
    pub names: Option<EventNames>,
    /// What it is for.
    pub description: Option<WebhookDescription>,
    /// Whether it receives events.
    pub enabled: Option<bool>,
    /// The revision that the caller has seen; `None` changes whatever is there.
    pub expected: Option<u32>,
}

/// Deletes an endpoint with its deliveries. Outcome: [`Webhook`] as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeleteWebhook {
    /// Which.
    pub webhook: WebhookId,
    /// The revision that the caller has seen; `None` deletes whatever is there.
    pub expected: Option<u32>,
}

/// Gives an endpoint a new secret; the previous one is used beside it for a while. Outcome: [`WebhookWithSecret`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RotateWebhook {
    /// Which.
    pub webhook: WebhookId,
    /// The revision that the caller has seen; `None` rotates whatever is there.
    pub expected: Option<u32>,
}

/// Sends an endpoint a test event, even if it does not subscribe to it or is disabled. Outcome: [`WebhookTested`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestWebhook {
    /// Which.
    pub webhook: WebhookId,
}

/// The test event that is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WebhookTested(pub crate::EventId);

/// Lists the deliveries to an endpoint, newest first. Outcome: a page of [`crate::DeliveryView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListDeliveries {
    /// Which endpoint.
    pub webhook: WebhookId,
    /// Only those in this state.
    pub state: Option<DeliveryState>,
    /// Where the page starts.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}

/// Delivers again, immediately and with a full set of attempts. Outcome: [`crate::DeliveryView`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redeliver {
    /// Which endpoint.
    pub webhook: WebhookId,
    /// Which delivery to it.
    pub delivery: WebhookDeliveryId,
}

/// Delivers once more whatever was made for an endpoint since an instant and is not on its way. Outcome:
/// [`Redelivered`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RedeliverSince {
    /// Which endpoint.
    pub webhook: WebhookId,
    /// Since when.
    pub since: Timestamp,
}

/// Counts what [`RedeliverSince`] would deliver once more. Outcome: [`RedeliveryPreview`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreviewRedelivery {
    /// Which endpoint.
    pub webhook: WebhookId,
    /// Since when.
    pub since: Timestamp,
}

/// How many deliveries would be queued again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RedeliveryPreview(pub u64);

/// How many deliveries are queued again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redelivered(pub u64);
