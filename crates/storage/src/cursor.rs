//! Cursors of keyset listings: the creation instant and the id of the last entry, in base 16.
//!
//! Clients treat them as opaque text; a text that is no cursor of ours is refused.

use crate::values::{Key, Stamp};
use usher_domain::{Cursor, Timestamp};
use uuid::Uuid;

/// Where a page starts: behind this entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct KeysetPosition {
    /// When the entry was made.
    pub(crate) created_at: Stamp,
    /// Its id.
    pub(crate) id: Key,
}

/// Which part of a listing.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ListPart {
    /// The entries after a position; from the start if there is none.
    After(Option<KeysetPosition>),
    /// The entries after an offset, with the total counted.
    Skipping(u64),
}

/// Sixteen digits of the instant and thirty-two of the id.
const LENGTH: usize = 48;

impl KeysetPosition {
    /// What entries are ordered by.
    pub(crate) const fn order(&self) -> (Stamp, Key) {
        (self.created_at, self.id)
    }

    /// The cursor that leads here.
    pub(crate) fn cursor(&self) -> Cursor {
        Cursor(format!("{:016x}{}", self.created_at.0, self.id.0.simple()))
    }

    /// The position of a cursor; `None` if the cursor is malformed.
    pub(crate) fn of(cursor: &Cursor) -> Option<Self> {
        let text = cursor.0.as_str();
        let sound = text.len() == LENGTH && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let (millis, id) = text.split_at_checked(16).filter(|_| sound)?;
        let millis = i64::from_str_radix(millis, 16).ok()?;
        // Instants outside the range of a timestamp were never issued.
        (Timestamp::from_millis(millis).millis() == millis).then_some(())?;
        Some(Self { created_at: Stamp(millis), id: Key(Uuid::try_parse(id).ok()?) })
    }
}

/// Where a page ordered by name starts: behind the entry of this name and id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamePlace {
    /// Its name.
    pub(crate) name: String,
    /// Its id.
    pub(crate) id: Key,
}

impl NamePlace {
    /// The cursor that leads here.
    pub(crate) fn cursor(&self) -> Cursor {
        Cursor(format!("{}{}", self.id.0.simple(), text_cursor(&self.name).0))
    }

    /// The position of a cursor; `None` if the cursor is malformed.
    pub(crate) fn of(cursor: &Cursor) -> Option<Self> {
        let (id, name) = cursor.0.split_at_checked(32).filter(|(id, _)| id.bytes().all(is_digit))?;
        Some(Self { name: text_of(name)?, id: Key(Uuid::try_parse(id).ok()?) })
    }
}

/// The cursor that leads behind a text.
pub(crate) fn text_cursor(text: &str) -> Cursor {
    use std::fmt::Write;
    let mut digits = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        // Writing to a text cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    Cursor(digits)
}

/// The text of a cursor's digits; `None` if they are malformed. No text has a NUL.
pub(crate) fn text_of(digits: &str) -> Option<String> {
    let (pairs, rest) = digits.as_bytes().as_chunks::<2>();
    if !rest.is_empty() || !digits.bytes().all(is_digit) {
        return None;
    }
    let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok().filter(|byte| *byte != 0);
    String::from_utf8(pairs.iter().map(byte).collect::<Option<Vec<u8>>>()?).ok()
}

const fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, b'a'..=b'f')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_by_name_leads_back_to_its_place_and_nothing_else_does() {
        let place = NamePlace { name: "T\u{e9}am".to_owned(), id: Key(Uuid::from_u128(7)) };
        let cursor = place.cursor();
        assert_eq!(NamePlace::of(&cursor), Some(place));
        let id = &cursor.0[..32];
        for text in ["", "x", &cursor.0.to_uppercase(), &cursor.0[1..], &format!("{id}00"), &format!("{id}ff")] {
            assert_eq!(NamePlace::of(&Cursor(text.to_owned())), None, "{text}");
        }
    }

    #[test]
    fn a_cursor_leads_back_to_its_place_and_nothing_else_does() {
        let place = KeysetPosition { created_at: Stamp(1_700_000_000_123), id: Key(Uuid::from_u128(7)) };
        let cursor = place.cursor();
        assert_eq!(KeysetPosition::of(&cursor), Some(place));
        for text in ["", "x", &cursor.0.to_uppercase(), &cursor.0[1..], &format!("{}0", cursor.0), &"f".repeat(48)] {
            assert_eq!(KeysetPosition::of(&Cursor(text.to_owned())), None, "{text}");
        }
    }
}
