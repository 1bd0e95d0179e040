//! `POST /v1/webhooks/{id}/test`: sends an endpoint a test event.

use crate::endpoint::{Endpoint, Input};
use crate::typed_id::encode;
use crate::{JSON, path};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{TestWebhook, WebhookTested};
use usher_domain::refusal::EntityKind;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<TestWebhook> = Endpoint {
    descriptor: Descriptor::post("test_webhook", "/v1/webhooks/{id}/test", Some("webhooks.manage")),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 415, 422],
    read: |_, request| {
        let webhook = path::id(request, EntityKind::Webhook).and_then(|id| path::nothing_else(request).map(|()| id));
        let webhook = webhook?;
        Ok(TestWebhook { webhook })
    },
    respond: |_, tested| Response::json(202, JSON, &TestResponse::of(*tested)),
    document: || {
        let text = "Sends the endpoint an event `webhook.test`, whatever it wants and whether it is enabled. Its deliveries show \
    what came of it.";
        Document::new("Test a webhook", text)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .answer::<TestResponse>(202, JSON, "On its way.")
    },
};

/// A test event on its way.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookTest)]
struct TestResponse {
    /// The event, which is the `webhook-id` of the message.
    event_id: String,
}

impl TestResponse {
    fn of(tested: WebhookTested) -> Self {
        Self { event_id: encode(tested.0) }
    }
}
