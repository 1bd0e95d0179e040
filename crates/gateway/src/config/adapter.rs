//! The settings of a protocol.

use super::ShadowConfig;
use serde::Deserialize;
use toml::Table;

/// How a protocol is mounted, with its own settings.
#[derive(Clone, Debug, Deserialize)]
pub struct AdapterConfig {
    /// Whether it answers at all.
    pub enabled: bool,
    /// The host names it answers on; empty is all.
    pub hosts: Vec<String>,
    /// The path it is mounted below, without a slash at its end; empty is the root.
    pub prefix: String,
    /// The original that still answers in its place, if any.
    #[serde(default)]
    pub shadow: Option<ShadowConfig>,
    /// Its own settings.
    #[serde(flatten)]
    pub settings: Table,
}
