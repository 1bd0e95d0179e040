//! Opaque data that a protocol stores with a member and gets back unchanged.

use std::collections::BTreeMap;

/// Texts by key, which only the adapter that set them interprets; the engine stores and returns them and bases no
/// decision on them. Keys start with the adapter's name and a dot, so that protocols cannot overwrite one another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes(pub BTreeMap<String, String>);

impl Attributes {
    /// The attributes after `newer` has replaced those of the same key.
    #[must_use]
    pub fn merged_with(&self, newer: &Self) -> Self {
        let mut merged = self.0.clone();
        merged.extend(newer.0.clone());
        Self(merged)
    }

    /// One attribute.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }
}
