//! What an operator may choose where the vendor's documents are silent. The defaults are the recommended choices of
//! `PROTOCOL.md`.

use serde::Deserialize;
use usher_domain::PageLimit;

/// The adapter's settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Serve a POST to the collection's path without its trailing slash instead of redirecting it. Most HTTP clients
    /// repeat a redirected POST as a GET, so a client that forgets the slash never worked before.
    pub serve_post_without_slash: bool,
    /// The same for a PUT to the path of one invitation.
    pub serve_put_without_slash: bool,
    /// The most invitations of one request. The vendor's limit is not known.
    pub max_invitations: usize,
    /// How many entries a page of the list has when `page_size` is absent or unusable. The vendor's is not known.
    pub page_size: u32,
    /// The most entries of a page; larger wishes are cut to it. Never more than 1000.
    pub max_page_size: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            serve_post_without_slash: false,
            serve_put_without_slash: false,
            max_invitations: 1000,
            page_size: 100,
            max_page_size: PageLimit::MAX,
        }
    }
}

impl Settings {
    /// The page size for what a client asked for, if that was a positive number.
    pub(crate) fn limit(self, asked: Option<u64>) -> PageLimit {
        let wanted = asked.map_or(self.page_size, |asked| u32::try_from(asked).unwrap_or(u32::MAX));
        PageLimit::clamped(wanted.min(self.max_page_size))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absent_settings_take_the_recommended_choice_and_unknown_ones_are_refused() {
        let some: Settings = serde_json::from_str(r#"{"page_size":5}"#).unwrap();
        assert_eq!(some, Settings { page_size: 5, ..Settings::default() });
        assert!(serde_json::from_str::<Settings>(r#"{"pages":5}"#).is_err());
    }

    #[test]
    fn page_sizes_are_cut_to_the_limit() {
        let settings = Settings { max_page_size: 50, ..Settings::default() };
        assert_eq!([None, Some(7), Some(u64::MAX)].map(|asked| settings.limit(asked).get()), [50, 7, 50]);
        assert_eq!(Settings { page_size: 0, ..settings }.limit(None).get(), 1);
    }
}
