//! Imports: lists of people that are invited in the background.

use usher_domain::commands::{InviteRow, RowOutcome};
use usher_domain::{IfPending, Import, ImportDefaults, LineProblem};

/// An import with what its parts are carried out with.
#[derive(Clone, Debug)]
pub struct ImportRecord {
    /// The import.
    pub import: Import,
    /// The protocol through which it was made.
    pub family: String,
    /// The account or API key that acts, tagged.
    pub credential: String,
    /// What tells one attempt of it from another.
    pub submission: String,
    /// What happens where an address has an open invitation.
    pub if_pending: IfPending,
    /// What people get whose line says nothing else; gone with the last line.
    pub defaults: Option<ImportDefaults>,
    /// How often in a row a part has failed.
    pub failures: u32,
}

/// An import that is made.
#[derive(Debug)]
pub struct NewImport<'a> {
    /// The import.
    pub record: ImportRecord,
    /// Its lines, in order.
    pub lines: Vec<ImportedLine<'a>>,
}

/// A line of an import that is made.
#[derive(Debug)]
pub struct ImportedLine<'a> {
    /// Its number, for people.
    pub number: u64,
    /// The address as it stands in the list.
    pub email: &'a str,
    /// The person, or what is wrong.
    pub row: Result<&'a InviteRow, Vec<LineProblem>>,
}

/// A line that is still to be done.
#[derive(Clone, Debug)]
pub struct WaitingLine {
    /// Its place in the import.
    pub position: i64,
    /// Its number, for people.
    pub number: u64,
    /// The person.
    pub row: InviteRow,
}

/// What became of a part of an import.
#[derive(Clone, Debug)]
pub struct ImportPart {
    /// The import after it.
    pub import: Import,
    /// The lines that were carried out, with what was done.
    pub done: Vec<(i64, RowOutcome)>,
    /// The lines that were refused, with what is wrong.
    pub refused: Vec<(i64, Vec<LineProblem>)>,
}
