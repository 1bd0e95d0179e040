//! Webhooks.

use crate::Span;
use serde::Deserialize;

/// Delivery of events to other systems.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebhooksConfig {
    /// How long an endpoint is waited for.
    pub timeout: Span,
    /// How many messages are sent concurrently.
    pub concurrency: u32,
    /// How many of them to one endpoint.
    pub per_endpoint: u32,
    /// Whether endpoints can do without TLS.
    pub allow_http: bool,
    /// Networks that may be called although they are private.
    pub allow_private: Vec<String>,
    /// How long the previous secret is used after a rotation.
    pub secret_overlap: Span,
    /// How long an endpoint may fail without a success before it is disabled.
    pub disable_after: Span,
    /// How long deliveries that have ended are stored.
    pub keep_deliveries: Span,
}
