//! `PATCH /v1/webhooks/{id}`: where an endpoint is, what it is told, and whether.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::webhook::{Events, WebhookObject};
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::WebhookId;
use usher_domain::commands::EditWebhook;
use usher_domain::refusal::EntityKind;
use usher_domain::webhook::{EventNames, WebhookDescription, WebhookUrl};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditWebhook> = Endpoint {
    descriptor: Descriptor::patch("edit_webhook", "/v1/webhooks/{id}", Some("webhooks.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 412, 415, 422],
    read: |_, request| {
        let (webhook, expected) = (path::id(request, EntityKind::Webhook)?, etag::expected(request)?);
        Ok(body::read::<EditInput>(request)?.into_command(webhook, expected))
    },
    respond: |_, webhook| etag::tagged(Response::json(200, JSON, &WebhookObject::of(webhook)), webhook.revision),
    document: || {
        let text = "Changes an endpoint. What is left out stays. Enabling one makes it start afresh; disabling one gives up what \
    is queued for it.";
        let document = Document::new("Edit a webhook", text);
        etag::documented(document)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .body::<EditInput>("What is to change.")
            .answer::<WebhookObject<'_>>(200, JSON, "The webhook as it is now.")
    },
};

body! {
    /// Changes of a webhook endpoint.
    struct EditInput as "EditWebhook" {
        /// Where it is: `https`, at most 2000 characters.
        url: Option<WebhookUrl>,
        /// Types of events, families such as `invitation.*`, or `*`, in place of the stored ones.
        events: Option<Events>,
        /// `plain` or `qualified`.
        event_names: Option<EventNames>,
        /// What it is for, at most 500 characters.
        description: Option<WebhookDescription>,
        /// Whether it is told anything.
        enabled: Option<bool>,
    }
}

impl EditInput {
    fn into_command(self, webhook: WebhookId, expected: Option<u32>) -> EditWebhook {
        let Self { url, events, event_names: names, description, enabled } = self;
        EditWebhook { webhook, url, events: events.map(|events| events.0), names, description, enabled, expected }
    }
}
