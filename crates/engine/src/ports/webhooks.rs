//! Webhooks: how events are rendered, and how messages are sent.

use async_trait::async_trait;
use usher_domain::webhook::WebhookSecret;
use usher_domain::{EventView, Timestamp};

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
