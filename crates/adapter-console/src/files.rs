//! The script and the icon of the console.

use usher_adapter_pages::{ICON_SVG, PASSWORD_SCRIPT, SCRIPT_TYPE, StaticFile, TIMES_SCRIPT};

/// One module of several files.
pub(crate) static SCRIPT: StaticFile = StaticFile::new(
    "/console/console.js",
    SCRIPT_TYPE,
    concat!(
        include_str!("../assets/parts.js"),
        include_str!("../assets/lists.js"),
        include_str!("../assets/dialogs.js"),
        include_str!("../assets/invite.js"),
        include_str!("../assets/keys.js"),
        include_str!("../assets/progress.js"),
    ),
);

/// What the pages do with fields for passwords.
pub(crate) static PASSWORDS: StaticFile = StaticFile::new("/console/password.js", SCRIPT_TYPE, PASSWORD_SCRIPT);

/// What the pages do with instants.
pub(crate) static TIMES: StaticFile = StaticFile::new("/console/times.js", SCRIPT_TYPE, TIMES_SCRIPT);

pub(crate) static ICON: StaticFile = StaticFile::new("/console/icon.svg", "image/svg+xml", ICON_SVG);
