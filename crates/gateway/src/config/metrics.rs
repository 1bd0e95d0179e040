//! What operators watch.

use serde::Deserialize;

/// Where metrics and detailed readiness are served.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetricsConfig {
    /// The address and port of a listener of their own; empty for none. Port 0 takes a free one.
    pub listen: String,
}
