//! Cursors of listings: a text is one of ours or none.

#![no_main]
#![expect(dead_code, reason = "what is included has more readers elsewhere")]

#[path = "../../crates/storage/src/cursor.rs"]
mod cursor;

/// What the module asks of its neighbours.
mod values {
    use uuid::Uuid;

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) struct Key(pub(crate) Uuid);

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) struct Stamp(pub(crate) i64);
}

use cursor::{KeysetPosition, NamePlace, text_cursor, text_of};
use libfuzzer_sys::fuzz_target;
use usher_domain::Cursor;

fuzz_target!(|text: &str| {
    let cursor = Cursor(text.to_owned());
    if let Some(position) = KeysetPosition::of(&cursor) {
        assert_eq!(position.cursor(), cursor);
    }
    if let Some(place) = NamePlace::of(&cursor) {
        assert_eq!(place.cursor(), cursor);
    }
    if let Some(read) = text_of(text) {
        assert_eq!(text_cursor(&read), cursor);
    }
    if !text.contains('\0') {
        assert_eq!(text_of(&text_cursor(text).0).as_deref(), Some(text));
    }
});
