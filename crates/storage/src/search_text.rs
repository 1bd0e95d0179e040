//! The texts by which members and invitations are found.
//!
//! A search text has the words of what is searched, in lower-case ASCII and each behind two blanks: letters of other
//! scripts are written in the nearest Latin ones and accents are left out. What is searched for is written in the same
//! way, so that one is contained in the other whatever the letter case and the accents.

use deunicode::deunicode_with_tofu;
use std::collections::BTreeSet;

/// What an index of trigrams can find has at least as many characters.
const TRIGRAM: usize = 3;

/// Stands before each word of a search text.
const GAP: &str = "  ";

/// How a pattern's wildcards are escaped.
pub(crate) const ESCAPE: char = '\\';

/// The search text of several texts, in this order.
pub(crate) fn search_text<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for word in texts.into_iter().flat_map(words) {
        text.push_str(GAP);
        text.push_str(&word);
    }
    text
}

/// What is searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sought(String);

impl Sought {
    /// A text that somebody searches for; `None` where it has nothing to search for.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = words(text).collect::<Vec<_>>().join(GAP);
        (!text.is_empty()).then_some(Self(text))
    }

    /// Whether an index of trigrams can find it.
    pub(crate) const fn has_trigrams(&self) -> bool {
        self.0.len() >= TRIGRAM
    }

    /// Every run of three characters in it, each once.
    pub(crate) fn trigrams(&self) -> BTreeSet<&str> {
        // A search text is ASCII: every position is the beginning of a character.
        (0..self.0.len()).filter_map(|start| self.0.get(start..start + TRIGRAM)).collect()
    }

    /// Whether a search text has it.
    pub(crate) fn is_in(&self, search_text: &str) -> bool {
        search_text.contains(&self.0)
    }

    /// The pattern of LIKE for search texts that have it, with [`ESCAPE`]: wildcards in it stand for themselves.
    pub(crate) fn pattern(&self) -> String {
        let mut pattern = String::with_capacity(self.0.len() + 2);
        pattern.push('%');
        for c in self.0.chars() {
            if matches!(c, '%' | '_' | ESCAPE) {
                pattern.push(ESCAPE);
            }
            pattern.push(c);
        }
        pattern.push('%');
        pattern
    }
}

/// The words of a text, in the form in which they are compared.
fn words(text: &str) -> impl Iterator<Item = String> {
    let plain = deunicode_with_tofu(text, "").to_ascii_lowercase();
    let words: Vec<String> = plain.split_ascii_whitespace().map(str::to_owned).collect();
    words.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_text_is_plain_words() {
        assert_eq!(
            search_text(["J\u{f6}rg@Example.com", " Jo\u{308}rg", "\u{141}uk  Stra\u{df}e"]),
            "  jorg@example.com  jorg  luk  strasse"
        );
        assert_eq!(search_text(["", " ", "\u{e000}"]), "");
        assert_eq!(search_text(["\u{418}\u{432}\u{430}\u{43d}"]), "  ivan");
    }

    #[test]
    fn it_is_found_whatever_the_case_and_the_accents() {
        let text = search_text(["jorg@example.com", "J\u{f6}rg", "M\u{fc}ller-L\u{fc}denscheidt"]);
        for found in ["J\u{d6}RG", "g@EXAM", "jorg mull", "lude", "m", "mu", " jo ", "M\u{fc}", "rg"] {
            assert!(Sought::parse(found).unwrap().is_in(&text), "{found}");
        }
        for missing in ["zz", "mull jorg", "q"] {
            assert!(!Sought::parse(missing).unwrap().is_in(&text), "{missing}");
        }
        assert_eq!(Sought::parse(" \u{301} "), None);
    }

    #[test]
    fn wildcards_stand_for_themselves() {
        assert_eq!(Sought::parse("A_b%\\").unwrap().pattern(), "%a\\_b\\%\\\\%");
    }
}
