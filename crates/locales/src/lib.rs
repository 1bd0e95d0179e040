//! Every text that people read in pages, mails and the console, in every language, with its plurals and its dates.
//!
//! `texts/` has a folder for each language, with files in Fluent's format; the messages of the English ones are the
//! variants of [`Key`]. This crate must never do
//! I/O, know what a page or a mail looks like or escape anything: it gives text, and where a name stands in it.

mod accept_language;
mod argument;
mod catalog;
mod date;
mod key;
mod line;
mod native;
mod number;

pub use accept_language::preferred;
pub use argument::{Argument, Piece};
pub use catalog::Texts;
pub use key::Key;
pub use line::one_line;
pub use native::native_name;

#[cfg(test)]
mod tests;
