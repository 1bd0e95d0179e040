//! The answer.

use crate::webhook::WebhookObject;
use serde::Serialize;
use usher_domain::commands::WebhooksListed;
use utoipa::ToSchema;

/// All endpoints.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookList)]
pub(crate) struct WebhookListResponse<'a> {
    /// Oldest first.
    data: Vec<WebhookObject<'a>>,
}

impl<'a> WebhookListResponse<'a> {
    pub(super) fn of(listed: &'a WebhooksListed) -> Self {
        Self { data: listed.0.iter().map(WebhookObject::of).collect() }
    }
}
