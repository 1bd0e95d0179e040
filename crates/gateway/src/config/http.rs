//! The HTTP server.

use super::PublicUrl;
use crate::Span;
use serde::Deserialize;

/// Cross-origin requests.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorsConfig {
    /// The origins whose pages may preview, accept and decline invitations.
    pub allowed_origins: Vec<String>,
}

/// The address to listen on, and the address that clients use.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HttpConfig {
    /// The address and port to listen on; port 0 takes a free one.
    pub listen: String,
    /// The address at which people and clients use the gateway: the base of links. Its path is the one that a proxy serves it below.
    pub public_url: PublicUrl,
    /// The largest body, in bytes.
    pub max_body_bytes: usize,
    /// Threads that serve requests; 0 is one for each core.
    pub threads: usize,
    /// How many requests a client may make per minute; 0 is unlimited.
    pub requests_per_minute: u32,
    /// How long a request may take once its body is there; after that it is answered with 503.
    pub deadline: Span,
    /// How long the gateway may take to stop after SIGTERM, in seconds: connections that are kept are answered for up to five
    /// seconds, within half of it; requests in flight and workers have all of it.
    pub shutdown_seconds: u64,
    /// The timeout of a body's first byte, and of all bytes that arrive below the minimum speed.
    pub body_patience: Span,
    /// The minimum speed of a body, in bytes per second.
    pub body_bytes_per_second: u64,
    /// How many bytes of bodies of authenticated clients may be in memory concurrently.
    pub bodies_in_memory: usize,
    /// The networks of proxies whose `X-Forwarded-*` and `Forwarded` headers are trusted.
    pub trusted_proxies: Vec<String>,
    /// Cross-origin requests.
    pub cors: CorsConfig,
    /// The predecessor of `trusted_proxies`: refused with a hint.
    #[serde(default)]
    pub trust_forwarded: Option<bool>,
}
