//! Bounded free text. Adapters may be stricter; nothing longer or with a NUL is ever stored, and single-line text has
//! no line ends.

use std::fmt;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// A text of at most `MAX` characters without NUL (PostgreSQL's `text` cannot hold one).
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Text<const MAX: usize>(String);

/// A text of at most `MAX` characters that is shown in one line: without line ends, control characters, and characters
/// that show nothing or turn the direction of what stands beside them. A name with one of those could pretend to be two
/// lines of a mail, or read as another name than it is.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Line<const MAX: usize>(String);

/// A first or last name. May be empty: some protocols send empty names.
pub type PersonName = Line<250>;
/// An internal remark on an invitation, never shown to the invitee.
pub type Note = Text<4000>;
/// What the inviter says to the invitee, in the mail.
pub type PersonalMessage = Text<2000>;
/// An address stored as contact data, never matched and never mailed; as it was sent.
pub type ContactEmail = Line<255>;
/// A telephone number as it was sent.
pub type Phone = Line<64>;

/// The name of an entity, for people.
pub type Label = Line<200>;
/// What an entity is for, for people.
pub type Description = Line<1000>;

/// Why a text cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// More characters than the limit given here.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// A NUL character, which cannot be stored.
    #[error("contains a NUL character")]
    Nul,
    /// A line end, or another character that is not shown.
    #[error("contains a line end or a character that is not shown")]
    Unseen,
}

/// What a text of a request can become.
pub trait Bounded: Sized {
    /// The most characters that it has.
    const LONGEST: usize;
    /// Whether it is shown in one line, without characters that are not seen.
    const IS_LINE: bool;

    /// Accepts the text as it is, without trimming.
    fn parse(text: impl Into<String>) -> Result<Self, TextError>;
}

impl<const MAX: usize> Bounded for Text<MAX> {
    const LONGEST: usize = MAX;
    const IS_LINE: bool = false;

    fn parse(text: impl Into<String>) -> Result<Self, TextError> {
        Self::parse(text)
    }
}

impl<const MAX: usize> Bounded for Line<MAX> {
    const LONGEST: usize = MAX;
    const IS_LINE: bool = true;

    fn parse(text: impl Into<String>) -> Result<Self, TextError> {
        Self::parse(text)
    }
}

impl<const MAX: usize> Text<MAX> {
    /// Accepts the text as it is, without trimming.
    pub fn parse(text: impl Into<String>) -> Result<Self, TextError> {
        let text = text.into();
        if text.contains('\0') {
            return Err(TextError::Nul);
        }
        if text.chars().nth(MAX).is_some() {
            return Err(TextError::TooLong(MAX));
        }
        Ok(Self(text))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> Line<MAX> {
    /// Accepts the text as it is, without trimming.
    pub fn parse(text: impl Into<String>) -> Result<Self, TextError> {
        let text = Text::<MAX>::parse(text)?.0;
        if unseen(&text).next().is_some() { Err(TextError::Unseen) } else { Ok(Self(text)) }
    }

    /// A text that was stored before this rule existed, made safe to show.
    #[must_use]
    pub fn tidied(text: &str) -> Self {
        Self(tidied(text).chars().take(MAX).collect())
    }

    /// A text exactly as it was stored, unchecked: for input of a digest.
    pub fn verbatim(text: impl Into<String>) -> Result<Self, TextError> {
        Text::<MAX>::parse(text).map(|text| Self(text.0))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> fmt::Debug for Text<MAX> {
    /// Names and remarks are personal: only their length goes into debug output.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} bytes)", self.0.len())
    }
}

impl<const MAX: usize> fmt::Debug for Line<MAX> {
    /// As for [`Text`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({} bytes)", self.0.len())
    }
}

/// The text with a space in place of each character that is not allowed in a line.
#[must_use]
pub fn tidied(text: &str) -> String {
    let mut unseen = unseen(text).peekable();
    let place = |(at, c)| if unseen.next_if_eq(&at).is_some() { ' ' } else { c };
    text.char_indices().map(place).collect()
}

/// The positions of characters that are not allowed in a line.
fn unseen(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().filter(|(at, c)| is_unseen(*c) && !joins(text, *at, *c)).map(|(at, _)| at)
}

/// Whether a character ends a line, controls something, shows nothing or turns the direction (Unicode's categories Cc,
/// Cf, Zl and Zp).
fn is_unseen(c: char) -> bool {
    use GeneralCategory::{Control, Format, LineSeparator, ParagraphSeparator};
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    matches!(c.general_category(), Control | Format | LineSeparator | ParagraphSeparator)
}

/// Whether this is a joiner or non-joiner within a word. Persian and the scripts of India are written with them, and so
/// are emoji of several persons; beside Latin letters they only make one name look like another.
fn joins(text: &str, at: usize, c: char) -> bool {
    let is_neighbour = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !is_unseen(c) && !c.is_whitespace());
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    matches!(c, '\u{200C}' | '\u{200D}')
        && is_neighbour(before.chars().next_back())
        && is_neighbour(after.chars().nth(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_count_characters_and_nul_is_refused() {
        assert!(Text::<3>::parse("äöü").is_ok());
        assert_eq!(Text::<3>::parse("abcd"), Err(TextError::TooLong(3)));
        assert_eq!(Text::<3>::parse("a\0"), Err(TextError::Nul));
        assert_eq!(Line::<3>::parse("abcd"), Err(TextError::TooLong(3)));
        assert_eq!(Line::<3>::parse("a\0"), Err(TextError::Nul));
    }

    #[test]
    fn a_line_has_only_what_can_be_seen() {
        for name in [
            "",
            "Ada",
            "O'Neil-Smith Jr.",
            "Łukasz",
            "山田 太郎",
            "می\u{200C}خواهم",
            "क्\u{200D}ष",
            "👩\u{200D}🚀",
            "e\u{301}",
        ] {
            assert!(PersonName::parse(name).is_ok(), "{name}");
            assert_eq!(tidied(name), name);
        }
        for c in "\n\r\t\u{b}\u{c}\u{1b}\u{7f}\u{85}\u{ad}\u{61c}\u{200b}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\u{2060}\u{2066}\u{2069}\u{feff}\u{fff9}\u{e0041}".chars() {
            let name = format!("Ada{c}Lovelace");
            assert_eq!(PersonName::parse(name.as_str()), Err(TextError::Unseen), "{c:?}");
            assert_eq!(tidied(&name), "Ada Lovelace", "{c:?}");
            assert_eq!(PersonName::tidied(&name).as_str(), "Ada Lovelace");
            assert_eq!(PersonName::verbatim(name.as_str()).unwrap().as_str(), name);
            assert!(Note::parse(name).is_ok(), "a remark may have several lines");
        }
        // Joiners that join nothing only make names differ.
        for name in ["A\u{200D}da", "\u{200C}می", "می\u{200C}", "می\u{200C}\u{200C}خواهم", "می \u{200C}خ"]
        {
            assert_eq!(PersonName::parse(name), Err(TextError::Unseen), "{name:?}");
        }
        assert_eq!(Line::<3>::tidied("a\nbcd").as_str(), "a b");
    }
}
