//! What an operator may choose. The defaults are the recommended choices.

use serde::Deserialize;
use std::num::NonZeroU32;

/// The settings of this protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How many entries a page has where the client does not say.
    pub page_size: NonZeroU32,
    /// How many entries a page has at most.
    pub max_page_size: NonZeroU32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { page_size: NonZeroU32::MIN.saturating_add(99), max_page_size: NonZeroU32::MIN.saturating_add(999) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_strictly() {
        let read = |json: &str| serde_json::from_str::<Settings>(json);
        assert_eq!(read("{}").unwrap(), Settings::default());
        for wrong in [r#"{"page_size":0}"#, r#"{"pages":1}"#] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
