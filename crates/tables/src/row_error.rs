//! Why a line cannot be read.

/// Why a line cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RowError {
    /// A quotation mark is opened and never closed.
    #[error("A quotation mark is opened on this line and not closed. Close it or remove it.")]
    Unclosed,
    /// A quotation mark in a cell that does not begin with one.
    #[error(
        "A quotation mark stands inside a cell. Put the whole cell in quotation marks and write the one inside twice."
    )]
    StrayQuote,
    /// Something stands between a closing quotation mark and the next cell.
    #[error("Text follows a closing quotation mark. Put the whole cell in quotation marks.")]
    TextAfterQuote,
    /// A NUL character.
    #[error("The line contains a NUL character. Remove it.")]
    Nul,
    /// Other than there are columns.
    #[error("The line has {cells} cells and the header line {columns}.")]
    CellCount {
        /// How many cells the line has.
        cells: usize,
        /// How many columns there are.
        columns: usize,
    },
    /// A cell in a column without a heading.
    #[error("Cell {cell} is in a column without a heading. Name the column or empty the cell.")]
    Unnamed {
        /// The place of the cell, counted from 1.
        cell: usize,
    },
}
