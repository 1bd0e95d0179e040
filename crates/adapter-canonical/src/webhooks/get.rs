//! `GET /v1/webhooks/{id}`: one endpoint.

use crate::endpoint::{Endpoint, Input};
use crate::webhook::WebhookObject;
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::GetWebhook;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetWebhook> = Endpoint {
    descriptor: Descriptor::get("get_webhook", "/v1/webhooks/{id}", Some("webhooks.manage")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| {
        let webhook = path::id(request, EntityKind::Webhook)?;
        Ok(GetWebhook { webhook })
    },
    respond: |_, webhook| etag::tagged(Response::json(200, JSON, &WebhookObject::of(webhook)), webhook.revision),
    document: || {
        Document::new("Get a webhook", "One endpoint, without its secret.")
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .answer::<WebhookObject<'_>>(200, JSON, "The webhook.")
    },
};
