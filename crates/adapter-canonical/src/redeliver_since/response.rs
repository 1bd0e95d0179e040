//! The answer.

use serde::Serialize;
use utoipa::ToSchema;

/// Messages on their way again.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookRedelivered)]
pub(crate) struct RedeliveredResponse {
    /// How many.
    pub(super) redelivered: u64,
}
