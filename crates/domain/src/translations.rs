//! What an organization calls something of its own in other languages.

use crate::{Label, Locale};
use std::collections::BTreeMap;

/// Names by language. Where a language has none, what is named is called what it is called without translations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translations(BTreeMap<Locale, Label>);

impl Translations {
    /// The name in a language.
    #[must_use]
    pub fn of(&self, locale: Locale) -> Option<&str> {
        self.0.get(&locale).map(Label::as_str)
    }

    /// All of them, in the order of the languages.
    pub fn iter(&self) -> impl Iterator<Item = (Locale, &str)> {
        self.0.iter().map(|(locale, name)| (*locale, name.as_str()))
    }
}

impl FromIterator<(Locale, Label)> for Translations {
    fn from_iter<I: IntoIterator<Item = (Locale, Label)>>(names: I) -> Self {
        Self(names.into_iter().collect())
    }
}
