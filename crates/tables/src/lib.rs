//! Tables and lists of people, as spreadsheets write them and as mail programs copy recipients: bytes in, rows of cells
//! out. The canonical API, the console and the command line read people with this and with nothing else.
//!
//! What cannot be read is refused by its line and takes nothing else with it: a quotation mark that is never closed ends
//! with its line. What a cell may hold is not decided here.

mod address;
mod column;
mod columns;
mod decode;
mod delimiter;
mod encoding;
mod error;
mod field;
mod headings;
mod layout;
mod list;
mod mailbox;
mod read;
mod records;
mod row_error;

pub use column::{Choice, Column, ColumnKind};
pub use decode::{Decoded, decode};
pub use delimiter::Delimiter;
pub use encoding::Encoding;
pub use error::ReadError;
pub use field::Field;
pub use read::{Cells, Layout, NewColumns, Options, People, Row, read};
pub use row_error::RowError;

#[cfg(test)]
mod tests;
