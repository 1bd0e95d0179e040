//! `POST /v1/webhooks/{id}/rotate`: a new secret for an endpoint.

use crate::endpoint::{Endpoint, Input};
use crate::webhook::WebhookSecretObject;
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::RotateWebhook;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<RotateWebhook> = Endpoint {
    descriptor: Descriptor::post("rotate_webhook", "/v1/webhooks/{id}/rotate", Some("webhooks.manage")),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 412, 415, 422],
    read: |_, request| {
        let webhook = path::id(request, EntityKind::Webhook).and_then(|id| path::nothing_else(request).map(|()| id))?;
        Ok(RotateWebhook { webhook, expected: etag::expected(request)? })
    },
    respond: |_, rotated| {
        let response = Response::json(200, JSON, &WebhookSecretObject::of(&rotated.webhook, &rotated.secret));
        etag::tagged(response, rotated.webhook.revision).header("Cache-Control", "no-store")
    },
    document: || {
        let text = "Gives an endpoint a new secret. Until `previous_secret_until` messages have two signatures, by the new secret \
    and by the one before. With `If-Match` a repeated request does not rotate once more.";
        etag::documented(Document::new("Rotate a webhook's secret", text))
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .answer::<WebhookSecretObject<'_>>(200, JSON, "The webhook with its new secret.")
    },
};
