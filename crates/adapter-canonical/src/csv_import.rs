//! People to invite as a CSV file: a header line with the names of columns, then a person a line. What cannot be read in
//! a line is told with the number of that line and stops no other line.
//!
//! The command line reads files with this too, so it is the one place that knows the columns.

use crate::error_context::{BodyShape, ErrorContext};
use crate::fields::{Reason, parse_id};
use crate::kind::Kind;
use crate::problem::{FieldError, Problem};
use crate::{grants, refusals, text};
use csv::{ByteRecord, ReaderBuilder, Trim};
use usher_domain::commands::{Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, PendingInvitation};
use usher_domain::{CatalogPolicy, Grant, Refusal, RequestedGrants};

/// The columns there can be.
pub const COLUMNS: [&str; 9] =
    ["email", "first_name", "last_name", "permissions", "roles", "resources", "license_id", "note", "locale"];

/// The most entries of one cell.
const MOST: usize = usher_domain::MAX_ENTRIES;

/// As refusals of a line see it.
const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("invitations.create"), shape: BodyShape::Object };

/// A line of the file.
#[derive(Debug)]
pub struct CsvRow {
    /// Its number in the file, counted from 1.
    pub number: u64,
    /// The address as it stands in the file, for the report.
    pub email: String,
    /// The person, or everything that is wrong with the line.
    pub row: Result<Box<InviteRow>, Vec<LineError>>,
}

/// Something that is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineError(pub(crate) FieldError);

impl LineError {
    /// What is wrong and what to do about it.
    #[must_use]
    pub fn detail(&self) -> String {
        match &self.0.field {
            Some(column) => format!("{column}: {}", self.0.detail),
            None => self.0.detail.clone(),
        }
    }
}

/// Why a file cannot be read at all.
#[derive(Debug, thiserror::Error)]
#[error("{detail}")]
pub struct SheetError {
    kind: &'static Kind,
    detail: String,
    column: Option<String>,
}

impl SheetError {
    fn new(kind: &'static Kind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into(), column: None }
    }

    pub(crate) fn problem(self) -> Problem {
        let problem = Problem::new(self.kind, self.detail);
        match self.column {
            Some(column) => problem.at(column),
            None => problem,
        }
    }
}

/// Reads a file of at most `most` people.
pub fn read(bytes: &[u8], most: usize) -> Result<Vec<CsvRow>, SheetError> {
    // A byte order mark, which spreadsheets write.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).trim(Trim::All).from_reader(bytes);
    let mut record = ByteRecord::new();
    let mut columns: Option<Vec<&'static str>> = None;
    let mut numbers = LineNumbers { bytes, at: 0, line: 1 };
    let mut lines = Vec::new();
    // A reader of bytes in memory that is flexible about lengths finds nothing wrong.
    while reader.read_byte_record(&mut record).is_ok_and(|more| more) {
        let start = record.position().map_or(0, csv::Position::byte);
        let number = numbers.of(usize::try_from(start).unwrap_or(bytes.len()));
        let Some(columns) = &columns else {
            columns = Some(header(&record)?);
            continue;
        };
        if lines.len() >= most {
            return Err(SheetError::new(Kind::TOO_MANY_ROWS, format!("Send at most {most} lines in one file.")));
        }
        lines.push(line(number, columns, &record));
    }
    match columns {
        None => Err(SheetError::new(Kind::REQUIRED, "The file is empty. Send a header line and a person a line.")),
        Some(_) if lines.is_empty() => {
            Err(SheetError::new(Kind::INVALID_LENGTH, "The file has a header line only. Send at least one person."))
        }
        Some(_) => Ok(lines),
    }
}

/// Tells on which line records start. The reader's own count is one behind where lines end as spreadsheets end them.
struct LineNumbers<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl LineNumbers<'_> {
    /// The number of the line of a record that starts here, or behind the line ends that stand here. Records come in
    /// order.
    fn of(&mut self, start: usize) -> u64 {
        let is_end = |byte: Option<&u8>| matches!(byte, Some(b'\r' | b'\n'));
        while self.at < start || is_end(self.bytes.get(self.at)) {
            let (this, next) = (self.bytes.get(self.at), self.bytes.get(self.at + 1));
            let ends = this == Some(&b'\n') || (this == Some(&b'\r') && next != Some(&b'\n'));
            self.line += u64::from(ends);
            self.at += 1;
        }
        self.line
    }
}

/// The command of the people that could be read, each for itself.
#[must_use]
pub fn command(lines: &[CsvRow], dry_run: bool) -> InviteMembers {
    InviteMembers {
        rows: lines.iter().filter_map(|line| line.row.as_ref().ok()).map(|row| InviteRow::clone(row)).collect(),
        batch: Batch::PerRow,
        existing_account: ExistingAccount::Invite,
        pending: PendingInvitation::AsSet,
        existing_member: ExistingMember::Refuse,
        catalog: CatalogPolicy::Listed,
        dry_run,
    }
}

/// What a refusal of a person says. `lines` are the numbers of the lines that could be read.
#[must_use]
pub fn refused(refusal: &Refusal, lines: &[u64]) -> LineError {
    let error = refusals::problem(&refusal.clone().into(), &ERROR_CONTEXT).into_error();
    match refusal {
        Refusal::RepeatedInBatch { first } => {
            let first = lines.get(*first).copied().unwrap_or_default();
            let detail = format!("The same person is on line {first} already. Leave one of the two out.");
            LineError(FieldError { detail, ..error })
        }
        Refusal::AlreadyInvited => {
            let detail =
                "The address has a pending invitation. Resend it, or have the organization set what happens then.";
            LineError(FieldError { detail: detail.to_owned(), ..error })
        }
        Refusal::AlreadyMember => {
            let detail = "The address belongs to an active member. Leave the line out.";
            LineError(FieldError { detail: detail.to_owned(), ..error })
        }
        _ => LineError(error),
    }
}

fn header(record: &ByteRecord) -> Result<Vec<&'static str>, SheetError> {
    let mut columns: Vec<&'static str> = Vec::new();
    for cell in record {
        let name = String::from_utf8_lossy(cell);
        let Some(known) = COLUMNS.into_iter().find(|known| *known == name) else {
            let detail = format!("There is no such column. The columns here are: {}.", COLUMNS.join(", "));
            let column = Some(crate::fields::clipped(&name));
            return Err(SheetError { column, ..SheetError::new(Kind::UNKNOWN_FIELD, detail) });
        };
        if columns.contains(&known) {
            let column = Some(known.to_owned());
            return Err(SheetError { column, ..SheetError::new(Kind::DUPLICATE_FIELD, "Send the column once.") });
        }
        columns.push(known);
    }
    if columns.contains(&"email") {
        Ok(columns)
    } else {
        let column = Some("email".to_owned());
        Err(SheetError { column, ..SheetError::new(Kind::REQUIRED, "Send a column `email`.") })
    }
}

/// The cells of a line, and what is wrong with them.
struct Cells<'a> {
    columns: &'a [&'static str],
    record: &'a ByteRecord,
    errors: Vec<LineError>,
}

impl Cells<'_> {
    fn wrong<T>(&mut self, column: Option<&str>, (kind, detail): Reason) -> Option<T> {
        let problem = Problem::new(kind, detail);
        let problem = column.map_or(problem.clone(), |column| problem.at(column));
        self.errors.push(LineError(problem.into_error()));
        None
    }

    /// The text of a cell that is not empty.
    fn text(&mut self, column: &'static str) -> Option<String> {
        let position = self.columns.iter().position(|known| *known == column)?;
        let bytes = self.record.get(position).filter(|bytes| !bytes.is_empty())?;
        match std::str::from_utf8(bytes) {
            Ok(text) => Some(text.to_owned()),
            Err(_not_utf8) => self.wrong(Some(column), (Kind::INVALID_TEXT, "Send the file in UTF-8.".to_owned())),
        }
    }

    fn parsed<T>(&mut self, column: &'static str, parse: impl Fn(&str) -> Result<T, Reason>) -> Option<T> {
        let text = self.text(column)?;
        parse(&text).map_or_else(|reason| self.wrong(Some(column), reason), Some)
    }

    /// The entries of a cell, which stand apart by semicolons or bars.
    fn list<T>(&mut self, column: &'static str, parse: impl Fn(&str) -> Result<T, Reason>) -> Option<Vec<Grant<T>>> {
        let text = self.text(column)?;
        let entries: Vec<&str> = text.split([';', '|']).map(str::trim).filter(|entry| !entry.is_empty()).collect();
        if entries.len() > MOST {
            return self.wrong(Some(column), (Kind::INVALID_LENGTH, format!("Send at most {MOST} entries.")));
        }
        let mut grants = Vec::with_capacity(entries.len());
        for entry in entries {
            match parse(entry) {
                Ok(what) => grants.push(Grant::forever(what)),
                Err(reason) => return self.wrong(Some(column), reason),
            }
        }
        Some(grants)
    }
}

fn line(number: u64, columns: &[&'static str], record: &ByteRecord) -> CsvRow {
    let mut cells = Cells { columns, record, errors: Vec::new() };
    if record.len() > columns.len() {
        let detail = format!("The line has {} cells and the header line {}.", record.len(), columns.len());
        cells.wrong::<()>(None, (Kind::INVALID_LENGTH, detail));
    }
    let shown = cells.text("email");
    let email = match &shown {
        Some(address) => text::email(address).map_or_else(|reason| cells.wrong(Some("email"), reason), Some),
        None if cells.errors.is_empty() => cells.wrong(Some("email"), (Kind::REQUIRED, "Send an address.".to_owned())),
        None => None,
    };
    let first_name = cells.parsed("first_name", text::bounded);
    let last_name = cells.parsed("last_name", text::bounded);
    let grants = RequestedGrants {
        permissions: cells.list("permissions", grants::permission),
        roles: cells.list("roles", grants::role),
        resources: cells.list("resources", parse_id),
    };
    let license = cells.parsed("license_id", parse_id);
    let note = cells.parsed("note", text::bounded);
    let locale = cells.parsed("locale", text::locale);
    let errors = cells.errors;
    let row = email.filter(|_| errors.is_empty()).map(|email| InviteRow {
        first_name,
        last_name,
        license,
        grants,
        note,
        locale,
        ..InviteRow::new(email)
    });
    CsvRow { number, email: shown.unwrap_or_default(), row: row.map(Box::new).ok_or(errors) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn details(lines: &[CsvRow]) -> Vec<(u64, Vec<String>)> {
        let wrong = |line: &CsvRow| {
            let errors = line.row.as_ref().err()?;
            Some((line.number, errors.iter().map(LineError::detail).collect()))
        };
        lines.iter().filter_map(wrong).collect()
    }

    #[test]
    fn a_line_is_a_person_whatever_wrote_the_file() {
        let file = "\u{feff}email, first_name,roles,permissions\r\n\"grace@example.com\",\"Hopper, Grace\",editor;member,\
                    Organization.Read|Organization.Edit\r\n\r\nalan@example.com\r\n";
        let lines = read(file.as_bytes(), 10).unwrap();
        assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 4]);
        let rows = command(&lines, true).rows;
        assert_eq!(rows[0].first_name.as_ref().unwrap().as_str(), "Hopper, Grace");
        assert_eq!(rows[0].grants.roles.as_ref().unwrap().len(), 2);
        assert_eq!(rows[0].grants.permissions.as_ref().unwrap().len(), 2);
        assert_eq!((rows[1].email.as_sent(), rows[1].grants.roles.is_none()), ("alan@example.com", true));
    }

    #[test]
    fn what_is_wrong_is_told_by_line_and_stops_no_other() {
        let file =
            b"email,roles,license_id,note\n,a,,\nnobody,a b;c,x,\ngrace@example.com,,,\xff\nalan@example.com,,,,\n\
            ann@example.com,,,\n";
        let lines = read(file, 10).unwrap();
        let wrong = details(&lines);
        assert_eq!(wrong.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3, 4, 5]);
        assert_eq!(wrong[0].1, ["email: Send an address."]);
        assert_eq!(wrong[1].1.len(), 3, "{:?}", wrong[1]);
        assert_eq!(wrong[2].1, ["note: Send the file in UTF-8."]);
        assert_eq!(wrong[3].1, ["The line has 5 cells and the header line 4."]);
        assert_eq!(command(&lines, false).rows.len(), 1);
    }

    #[test]
    fn a_file_without_a_sound_header_is_not_read() {
        for (file, kind) in [
            ("", Kind::REQUIRED),
            ("\n\n", Kind::REQUIRED),
            ("email\n", Kind::INVALID_LENGTH),
            ("name\nx\n", Kind::UNKNOWN_FIELD),
            ("first_name\nx\n", Kind::REQUIRED),
            ("email,email\nx,y\n", Kind::DUPLICATE_FIELD),
            ("email\na@b.co\nb@b.co\nc@b.co\n", Kind::TOO_MANY_ROWS),
        ] {
            assert_eq!(read(file.as_bytes(), 2).unwrap_err().kind, kind, "{file:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
            let _ = read(&bytes, 10);
            let _ = read(&[b"email,roles\n".as_slice(), &bytes].concat(), 10);
        }
    }
}
