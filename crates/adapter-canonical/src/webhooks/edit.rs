//! `PATCH /v1/webhooks/{id}`: where an endpoint is, what it is told, and whether.

use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::webhook::{self, WebhookObject};
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::WebhookId;
use usher_domain::commands::EditWebhook;
use usher_domain::refusal::EntityKind;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditWebhook> = Endpoint {
    descriptor: Descriptor::patch("edit_webhook", "/v1/webhooks/{id}", Some("webhooks.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 412, 415, 422],
    read: |_, request| {
        path::id(request, EntityKind::Webhook).and_then(|id| read(id, etag::expected(request)?, &request.body))
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

const FIELDS: [&str; 5] = ["url", "events", "event_names", "description", "enabled"];

/// Changes of a webhook endpoint.
#[derive(ToSchema)]
#[schema(as = EditWebhook)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct EditInput {
    /// Where it is: `https`, at most 2000 characters.
    url: Option<String>,
    /// Types of events, families such as `invitation.*`, or `*`, in place of the stored ones.
    events: Option<Vec<String>>,
    /// `plain` or `qualified`.
    event_names: Option<String>,
    /// What it is for, at most 500 characters.
    description: Option<String>,
    /// Whether it is told anything.
    enabled: Option<bool>,
}

/// The command.
fn read(webhook: WebhookId, expected: Option<u32>, body: &[u8]) -> Result<EditWebhook, Problem> {
    let value = fields::parse(body)?;
    let mut errors = Errors::default();
    let fields = Fields::of(value, &FIELDS, String::new(), None, &mut errors);
    let command = fields.map(|mut fields| EditWebhook {
        webhook,
        url: fields.parsed("url", webhook::url),
        events: webhook::events(&mut fields),
        names: webhook::names(&mut fields),
        description: webhook::description(&mut fields),
        enabled: webhook::enabled(&mut fields),
        expected,
    });
    errors.check(command)
}
