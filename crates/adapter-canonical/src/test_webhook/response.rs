//! The answer.

use crate::typed_id::encode;
use serde::Serialize;
use usher_domain::commands::WebhookTested;
use utoipa::ToSchema;

/// A test event on its way.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookTest)]
pub(crate) struct TestResponse {
    /// The event, which is the `webhook-id` of the message.
    event_id: String,
}

impl TestResponse {
    pub(super) fn of(tested: WebhookTested) -> Self {
        Self { event_id: encode(tested.0) }
    }
}
