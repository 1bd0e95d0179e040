//! `DELETE /v1/webhooks/{id}`: an endpoint and the log of its deliveries.

use crate::endpoint::{Endpoint, Input};
use crate::{etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::DeleteWebhook;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<DeleteWebhook> = Endpoint {
    descriptor: Descriptor::delete("delete_webhook", "/v1/webhooks/{id}", Some("webhooks.manage")),
    input: Input::Path,
    errors: &[401, 403, 404, 412, 422],
    read: |_, request| {
        path::id(request, EntityKind::Webhook)
            .and_then(|webhook| Ok(DeleteWebhook { webhook, expected: etag::expected(request)? }))
    },
    respond: |_, _| Response::empty(204),
    document: || {
        let text = "Deletes an endpoint with the log of its deliveries. Nothing more is sent to it.";
        let document = Document::new("Delete a webhook", text);
        etag::documented(document)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .bare_answer(204, "Deleted.")
    },
};
