//! What an operator can set about calling endpoints.

use crate::addresses::Network;
use std::time::Duration;

/// The sender's settings.
#[derive(Clone, Debug)]
pub struct SenderSettings {
    /// How long resolving, connecting, sending and reading may take together.
    pub timeout: Duration,
    /// Whether endpoints can do without TLS.
    pub allow_http: bool,
    /// Networks that may be called although they are not public.
    pub allow_private: Vec<Network>,
}
