//! The original of a protocol, where it still answers.

use crate::Span;
use serde::Deserialize;

/// Who answers while Usher only decides.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShadowConfig {
    /// Where the original is, with the path that all calls have in common.
    pub upstream: String,
    /// How long the original may take until it begins to answer; a minute if it is not set.
    pub timeout: Option<Span>,
    /// How many decisions are taken concurrently, four if it is not set; calls beyond that are passed on and not decided.
    pub concurrency: Option<usize>,
}
