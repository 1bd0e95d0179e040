//! The script and the icon of the console. Their addresses say what is in them, so that browsers keep them until they change.

use crate::address;
use aws_lc_rs::digest::{SHA256, digest};
use std::fmt::Write;
use std::sync::LazyLock;
use usher_adapter_kit::Request;

/// How many bytes of the digest an address has.
const LENGTH: usize = 8;

/// A file that is served as it stands.
pub(crate) struct File {
    pub(crate) path: &'static str,
    pub(crate) media_type: &'static str,
    pub(crate) text: &'static str,
    version: LazyLock<String>,
}

/// One module of several files.
const SCRIPT_TEXT: &str = concat!(
    include_str!("../assets/parts.js"),
    include_str!("../assets/lists.js"),
    include_str!("../assets/dialogs.js"),
    include_str!("../assets/keys.js"),
    include_str!("../assets/progress.js"),
);
const ICON_TEXT: &str = include_str!("../assets/icon.svg");

pub(crate) static SCRIPT: File = File {
    path: "/console/console.js",
    media_type: "text/javascript; charset=utf-8",
    text: SCRIPT_TEXT,
    version: LazyLock::new(|| version(SCRIPT_TEXT)),
};

pub(crate) static ICON: File = File {
    path: "/console/icon.svg",
    media_type: "image/svg+xml",
    text: ICON_TEXT,
    version: LazyLock::new(|| version(ICON_TEXT)),
};

impl File {
    /// Where it is.
    pub(crate) fn address(&self, request: &Request) -> String {
        address::of(request, &format!("{}?v={}", self.path, *self.version))
    }

    /// Whether this is its version.
    pub(crate) fn is_version(&self, version: &str) -> bool {
        *self.version == version
    }
}

fn version(text: &str) -> String {
    digest(&SHA256, text.as_bytes()).as_ref().iter().take(LENGTH).fold(String::new(), |mut version, byte| {
        // Writing to a text cannot fail.
        let _ = write!(version, "{byte:02x}");
        version
    })
}
