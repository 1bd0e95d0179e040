//! Bounded free text. Adapters may be stricter; nothing longer or with a NUL ever reaches a database.

use std::fmt;

/// A text of at most `MAX` characters without NUL (PostgreSQL's `text` cannot hold one).
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Text<const MAX: usize>(String);

/// A first or last name. May be empty: some protocols send empty names.
pub type PersonName = Text<250>;
/// An internal remark on an invitation, never shown to the invitee.
pub type Note = Text<4000>;
/// An address kept as contact data, never matched and never mailed; as it was sent.
pub type ContactEmail = Text<255>;
/// A telephone number as it was sent.
pub type Phone = Text<64>;

/// The name of a thing, for people.
pub type Label = Text<200>;
/// What a thing is for, for people.
pub type Description = Text<1000>;

/// Why a text cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// More characters than the limit given here.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// A NUL character, which cannot be stored.
    #[error("contains a NUL character")]
    Nul,
}

impl<const MAX: usize> Text<MAX> {
    /// Takes the text as it is, without trimming.
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

impl<const MAX: usize> fmt::Debug for Text<MAX> {
    /// Names and remarks are personal: only their length goes into debug output.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_count_characters_and_nul_is_refused() {
        assert!(Text::<3>::parse("äöü").is_ok());
        assert_eq!(Text::<3>::parse("abcd"), Err(TextError::TooLong(3)));
        assert_eq!(Text::<3>::parse("a\0"), Err(TextError::Nul));
    }
}
