//! A delivery to a webhook endpoint, as its log shows it.

use crate::event::event_message;
use crate::typed_id::encode;
use serde::Serialize;
use usher_domain::webhook::DeliveryAttempt;
use usher_domain::{DeliveryView, Timestamp};
use utoipa::ToSchema;

/// An event on its way to a webhook endpoint.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookDelivery)]
pub(crate) struct DeliveryObject<'a> {
    /// Its id, `dlv_...`.
    id: String,
    /// The event, which is the `webhook-id` of every attempt.
    event_id: String,
    /// What the endpoint is told that it is.
    event_type: &'a str,
    /// `queued`, `delivered` or `failed`.
    state: &'a str,
    /// When it will be tried next; null once it has ended.
    #[schema(format = "date-time")]
    next_attempt_at: Option<String>,
    /// When it was made.
    #[schema(format = "date-time")]
    created_at: String,
    /// When it ended; null until then.
    #[schema(format = "date-time")]
    settled_at: Option<String>,
    /// The body of the message, byte for byte.
    request_body: String,
    /// The attempts so far, oldest first.
    attempts: Vec<AttemptObject<'a>>,
}

/// One attempt to deliver.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookAttempt)]
pub(crate) struct AttemptObject<'a> {
    /// Which one, from 1.
    number: u32,
    /// When it began; the `webhook-timestamp` is its second.
    #[schema(format = "date-time")]
    at: String,
    /// How long it took, in milliseconds.
    duration_ms: u32,
    /// The status of the answer; null where there was none.
    status: Option<u16>,
    /// Why there was no answer; null where there was one.
    error: Option<&'a str>,
    /// The first bytes of the answer's body, at most 1024.
    response_body: &'a str,
}

impl<'a> DeliveryObject<'a> {
    pub(crate) fn of(view: &'a DeliveryView) -> Self {
        let delivery = &view.delivery;
        let (event_id, body) = event_message(&view.event, &delivery.told_as);
        Self {
            id: encode(delivery.id),
            event_id,
            event_type: &delivery.told_as,
            state: delivery.state.as_str(),
            next_attempt_at: delivery.next_attempt.map(Timestamp::rfc3339_millis),
            created_at: delivery.created_at.rfc3339_millis(),
            settled_at: delivery.settled_at.map(Timestamp::rfc3339_millis),
            request_body: String::from_utf8_lossy(&body).into_owned(),
            attempts: view.attempts.iter().map(AttemptObject::of).collect(),
        }
    }
}

impl<'a> AttemptObject<'a> {
    fn of(attempt: &'a DeliveryAttempt) -> Self {
        Self {
            number: attempt.number,
            at: attempt.at.rfc3339_millis(),
            duration_ms: attempt.took,
            status: attempt.status,
            error: attempt.error.as_deref(),
            response_body: &attempt.answer,
        }
    }
}
