//! `GET /v1/webhooks`: the endpoints of the organization, oldest first.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::webhook::WebhookObject;
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{ListWebhooks, WebhooksListed};
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListWebhooks> = Endpoint {
    descriptor: Descriptor::get("list_webhooks", "/v1/webhooks", Some("webhooks.manage")),
    input: Input::Path,
    errors: &[401, 403],
    read: |_, request| {
        let _ = request;
        Ok(ListWebhooks)
    },
    respond: |_, listed| Response::json(200, JSON, &WebhookListResponse::of(listed)),
    document: || {
        Document::new("List webhooks", "The endpoints that are told what happens, oldest first.")
            .answer::<WebhookListResponse<'_>>(200, JSON, "All of them: there can be 50.")
    },
};

/// All endpoints.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookList)]
struct WebhookListResponse<'a> {
    /// Oldest first.
    data: Vec<WebhookObject<'a>>,
}

impl<'a> WebhookListResponse<'a> {
    fn of(listed: &'a WebhooksListed) -> Self {
        Self { data: listed.0.iter().map(WebhookObject::of).collect() }
    }
}
