//! What an operator may choose. The defaults are the recommended choices.

use serde::Deserialize;
use std::num::{NonZeroU32, NonZeroUsize};
use usher_domain::PageLimit;

/// The settings of this protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The most invitations in one batch.
    pub max_rows: NonZeroUsize,
    /// How many entries a page has where the client does not say; never more than `max_page`.
    pub default_page: NonZeroU32,
    /// The most entries that a client may ask of a page; never more than 1000.
    pub max_page: NonZeroU32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            max_rows: NonZeroUsize::MIN.saturating_add(9_999),
            default_page: NonZeroU32::MIN.saturating_add(49),
            max_page: NonZeroU32::MIN.saturating_add(199),
        }
    }
}

impl Settings {
    /// The most entries that a client may ask for.
    pub(crate) fn largest_page(&self) -> u32 {
        self.max_page.get().min(PageLimit::MAX)
    }

    /// How many entries a page has where the client does not say.
    pub(crate) fn usual_page(&self) -> PageLimit {
        PageLimit::clamped(self.default_page.get().min(self.largest_page()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_strictly() {
        let read = |json: &str| serde_json::from_str::<Settings>(json);
        assert_eq!(read("{}").unwrap(), Settings::default());
        let Settings { max_rows, default_page, max_page } = Settings::default();
        assert_eq!((max_rows.get(), default_page.get(), max_page.get()), (10_000, 50, 200));
        for wrong in [r#"{"max_rows":0}"#, r#"{"max_page":-1}"#, r#"{"pages":1}"#] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_page_is_never_larger_than_the_largest() {
        let settings: Settings = serde_json::from_str(r#"{"default_page":9000,"max_page":5000}"#).unwrap();
        assert_eq!((settings.largest_page(), settings.usual_page().get()), (1000, 1000));
    }
}
