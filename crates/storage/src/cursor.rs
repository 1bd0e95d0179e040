//! Cursors of keyset listings: the creation instant and the id of the last entry, in base 16.
//!
//! Clients get them back and forth as opaque text; one that was not made here is told from one that was.

use crate::values::{Key, Stamp};
use usher_domain::{Cursor, Timestamp};
use uuid::Uuid;

/// Where a page starts: behind this entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// When the entry was made.
    pub(crate) created_at: Stamp,
    /// Its id.
    pub(crate) id: Key,
}

/// Sixteen digits of the instant and thirty-two of the id.
const LENGTH: usize = 48;

impl Place {
    /// The cursor that leads here.
    pub(crate) fn cursor(&self) -> Cursor {
        Cursor(format!("{:016x}{}", self.created_at.0, self.id.0.simple()))
    }

    /// The place a cursor leads to; `None` if it is not of the form that is given out.
    pub(crate) fn of(cursor: &Cursor) -> Option<Self> {
        let text = cursor.0.as_str();
        let sound = text.len() == LENGTH && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let (millis, id) = text.split_at_checked(16).filter(|_| sound)?;
        let millis = i64::from_str_radix(millis, 16).ok()?;
        // Instants outside the range of a timestamp were never given out.
        (Timestamp::from_millis(millis).millis() == millis).then_some(())?;
        Some(Self { created_at: Stamp(millis), id: Key(Uuid::try_parse(id).ok()?) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_leads_back_to_its_place_and_nothing_else_does() {
        let place = Place { created_at: Stamp(1_700_000_000_123), id: Key(Uuid::from_u128(7)) };
        let cursor = place.cursor();
        assert_eq!(Place::of(&cursor), Some(place));
        for text in ["", "x", &cursor.0.to_uppercase(), &cursor.0[1..], &format!("{}0", cursor.0), &"f".repeat(48)] {
            assert_eq!(Place::of(&Cursor(text.to_owned())), None, "{text}");
        }
    }
}
