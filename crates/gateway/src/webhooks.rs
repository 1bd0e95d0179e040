//! Webhooks as this gateway sends them: rendered by the canonical adapter, sent by the sender.

use crate::build_error::BuildError;
use crate::config::Config;
use crate::metrics::WebhookCalls;
use async_trait::async_trait;
use std::time::Duration;
use usher_adapter_canonical::event_message;
use usher_domain::EventView;
use usher_engine::WebhookSettings;
use usher_engine::ports::{
    EventRenderer, JudgedAnswer, JudgedCall, RenderedEvent, SentWebhook, UrlRefusal, WebhookMessage, WebhookSender,
};
use usher_webhooks::{HttpSender, SenderSettings};

/// Renders events as the canonical API shows them.
pub(crate) struct CanonicalEvents;

impl EventRenderer for CanonicalEvents {
    fn render(&self, event: &EventView, told_as: &str) -> RenderedEvent {
        let (id, body) = event_message(event, told_as);
        RenderedEvent { id, body }
    }
}

/// Calls endpoints, and counts what came of it.
pub(crate) struct Counted {
    sender: HttpSender,
    calls: WebhookCalls,
}

impl Counted {
    pub(crate) fn new(config: &Config, calls: WebhookCalls) -> Result<Self, BuildError> {
        Ok(Self { sender: sender(config)?, calls })
    }
}

#[async_trait]
impl WebhookSender for Counted {
    fn check(&self, url: &str) -> Result<(), UrlRefusal> {
        self.sender.check(url)
    }

    async fn send(&self, message: WebhookMessage) -> SentWebhook {
        let sent = self.sender.send(message).await;
        self.calls.count(match sent.answer {
            Ok(200..=299) => "delivered",
            Ok(_) => "rejected",
            Err(_) => "unanswered",
        });
        sent
    }

    async fn fetch(&self, call: JudgedCall) -> Result<JudgedAnswer, String> {
        self.sender.fetch(call).await
    }
}

/// The engine's part of the settings.
pub(crate) fn settings(config: &Config) -> WebhookSettings {
    let webhooks = &config.webhooks;
    WebhookSettings {
        concurrency: webhooks.concurrency,
        per_endpoint: webhooks.per_endpoint,
        timeout: webhooks.timeout.millis(),
        secret_overlap: webhooks.secret_overlap.millis(),
        disable_after: webhooks.disable_after.millis(),
        keep_deliveries: webhooks.keep_deliveries.millis(),
    }
}

/// What calls endpoints.
pub(crate) fn sender(config: &Config) -> Result<HttpSender, BuildError> {
    let webhooks = &config.webhooks;
    let networks = webhooks.allow_private.iter().map(|text| text.parse()).collect::<Result<_, _>>();
    Ok(HttpSender::new(SenderSettings {
        timeout: Duration::from_millis(webhooks.timeout.unsigned_millis()),
        allow_http: webhooks.allow_http,
        allow_private: networks.map_err(|error| BuildError::Setting(format!("webhooks.allow_private: {error}")))?,
    }))
}
