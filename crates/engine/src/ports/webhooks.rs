//! Webhooks: how events are rendered, and how messages are sent.

use async_trait::async_trait;
use usher_domain::webhook::WebhookSecret;
use usher_domain::{EventView, Secret, Timestamp};

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

/// Calls endpoints, and whatever else clients name: after judging where an address leads.
#[async_trait]
pub trait WebhookSender: Send + Sync {
    /// Whether an address could be called at all. What its name resolves to is only known when it is called.
    fn check(&self, url: &str) -> Result<(), UrlRefusal>;

    /// Sends a message once.
    async fn send(&self, message: WebhookMessage) -> SentWebhook;

    /// Fetches a document, or posts a form; why not, where there is no complete answer.
    async fn fetch(&self, call: JudgedCall) -> Result<JudgedAnswer, String>;
}

/// A call to an address that a client has named, or that a document at such an address names.
#[derive(Clone, Debug)]
pub struct JudgedCall {
    /// Where to.
    pub url: String,
    /// The `Authorization` header, if there is one.
    pub authorization: Option<Secret>,
    /// The form to be posted; without one, it is a GET.
    pub form: Option<Secret>,
    /// The longest answer that is read, in bytes.
    pub longest: u64,
}

/// The answer to such a call.
#[derive(Clone, Debug)]
pub struct JudgedAnswer {
    /// The status.
    pub status: u16,
    /// The body, which may be a token.
    pub body: Secret,
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
