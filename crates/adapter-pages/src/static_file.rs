//! Files that are served as they stand: scripts and the icon. Their addresses say what is in them, so that browsers keep
//! them until they change. They are nobody's, so every cache may keep them.

use aws_lc_rs::digest::{SHA256, digest};
use std::fmt::Write;
use std::sync::OnceLock;
use usher_adapter_kit::{Request, Response};

/// How many bytes of the digest an address has.
const LENGTH: usize = 8;

/// The parameter of the address that says the version.
const VERSION: &str = "v";

/// A file that is served as it stands.
#[derive(Debug)]
pub struct StaticFile {
    path: &'static str,
    media_type: &'static str,
    text: &'static str,
    version: OnceLock<String>,
}

impl StaticFile {
    /// The file of a path.
    #[must_use]
    pub const fn new(path: &'static str, media_type: &'static str, text: &'static str) -> Self {
        Self { path, media_type, text, version: OnceLock::new() }
    }

    /// Its path.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Its address below a prefix.
    #[must_use]
    pub fn address(&self, prefix: &str) -> String {
        format!("{prefix}{}?{VERSION}={}", self.path, self.version())
    }

    /// The file, which caches keep for as long as it was asked for by its version.
    #[must_use]
    pub fn respond(&self, request: &Request) -> Response {
        let is_version = request.query_value(VERSION).is_some_and(|version| version == self.version());
        let kept = if is_version { "public, max-age=31536000, immutable" } else { "no-cache" };
        Response::with_body(200, self.media_type, self.text)
            .header("cache-control", kept)
            .header("cross-origin-resource-policy", "same-origin")
    }

    fn version(&self) -> &str {
        self.version.get_or_init(|| {
            let digest = digest(&SHA256, self.text.as_bytes());
            digest.as_ref().iter().take(LENGTH).fold(String::new(), |mut version, byte| {
                // Writing to a text cannot fail.
                let _ = write!(version, "{byte:02x}");
                version
            })
        })
    }
}
