//! What is put into a message, and a message taken apart again, so that names in it can be emphasized.

use crate::line::one_line;
use std::borrow::Cow;

/// A value for a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argument<'a> {
    /// A name chosen by a stranger: it is put into one line first.
    Name(&'a str),
    /// A text of ours, or one that was checked.
    Text(&'a str),
    /// A number, which decides on the plural.
    Count(u32),
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it came in place of a placeholder.
    pub is_argument: bool,
}

/// What stands before and after an argument in a message that will be taken apart: characters of the private use area,
/// which mean nothing to anybody and are taken out of arguments.
const FENCE: [char; 2] = ['\u{E000}', '\u{E001}'];

impl Argument<'_> {
    /// The text of a name or text; `None` for a number.
    pub(crate) fn text(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Name(name) => Some(Cow::Owned(one_line(name))),
            Self::Text(text) => Some(Cow::Borrowed(text)),
            Self::Count(_) => None,
        }
    }
}

/// The text, with its place in the message marked.
pub(crate) fn fenced(text: &str) -> String {
    let [before, after] = FENCE;
    std::iter::once(before).chain(text.chars().filter(|c| !FENCE.contains(c))).chain([after]).collect()
}

/// The parts of a message with marked places.
pub(crate) fn pieces(message: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut is_argument = false;
    for text in message.split(FENCE) {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), is_argument });
        }
        is_argument = !is_argument;
    }
    pieces
}
