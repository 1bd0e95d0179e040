//! The script and the icon of the pages.

use crate::static_file::StaticFile;

/// The media type of scripts.
pub const SCRIPT_TYPE: &str = "text/javascript; charset=utf-8";

/// What scripts do with fields for passwords: where they have `data-show` and `data-hide`, what is typed can be shown; where
/// they have `data-fewest` and the words of a judgement, it is judged.
pub const PASSWORD_SCRIPT: &str = include_str!("../assets/password.js");

/// What scripts do with instants that stand in `time` in UTC: they tell them in the reader's time zone.
pub const TIMES_SCRIPT: &str = include_str!("../assets/times.js");

/// The icon, an SVG image.
pub const ICON_SVG: &str = include_str!("../assets/icon.svg");

pub(crate) static SCRIPT: StaticFile = StaticFile::new(
    "/password/pages.js",
    SCRIPT_TYPE,
    concat!(include_str!("../assets/password.js"), include_str!("../assets/times.js")),
);
pub(crate) static ICON: StaticFile = StaticFile::new("/password/icon.svg", "image/svg+xml", ICON_SVG);
