//! Why nothing can be read.

use crate::column::Column;
use crate::encoding::Encoding;
use crate::row_error::RowError;

/// Why nothing can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is nothing.
    #[error("The file is empty. Send a header line and a person a line.")]
    Empty,
    /// There is a header line and nothing else.
    #[error("The file has a header line only. Send at least one person.")]
    NoRows,
    /// The bytes are not UTF-8, and nobody said what they are.
    #[error("The text is not in UTF-8; it looks like {guess} (line {line}).")]
    NotUtf8 {
        /// What they most probably are.
        guess: Encoding,
        /// The first line that shows it.
        line: u64,
    },
    /// The bytes are not in the encoding that was named.
    #[error("The text is not in {0}. Choose the encoding it was saved in, or save it as UTF-8.")]
    NotInEncoding(Encoding),
    /// A byte order mark of UTF-32.
    #[error("The text is in UTF-32, which cannot be read. Save it as UTF-8.")]
    Utf32,
    /// A file of a spreadsheet program itself.
    #[error("The file is a workbook. Save it as CSV UTF-8 in the spreadsheet program.")]
    Workbook,
    /// The header line itself cannot be read.
    #[error("The header line (line {line}) cannot be read. {error}")]
    Header {
        /// Its number.
        line: u64,
        /// What is wrong with it.
        error: RowError,
    },
    /// A column of a name that is not known.
    #[error("There is no such column: {0}")]
    UnknownColumn(String),
    /// A field that two columns claim.
    #[error("Send the column once: {heading}")]
    RepeatedColumn {
        /// The field.
        field: &'static str,
        /// The heading of the second column.
        heading: String,
        /// All columns.
        columns: Vec<Column>,
    },
    /// No column holds addresses.
    #[error("Send a column `email`.")]
    NoEmail(Vec<Column>),
    /// The first line names no columns, and there are too many to tell them apart.
    #[error("The first line does not name the columns. Begin with a line such as `email,first_name,last_name`.")]
    NoHeader,
    /// More columns than there may be.
    #[error("Send at most {0} columns.")]
    TooManyColumns(usize),
    /// More people than there may be.
    #[error("Send at most {0} lines in one file.")]
    TooMany(usize),
}
