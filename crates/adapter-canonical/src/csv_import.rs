//! People to invite, from the tables and lists that `usher-tables` reads: what the cells of a line have to be. What is
//! wrong with a line is reported with its number and stops no other line.
//!
//! The command line and the console read people with this too.

use crate::error_context::{BodyShape, ErrorContext};
use crate::fields::{Reason, parse_id};
use crate::kind::Kind;
use crate::problem::{FieldError, Problem};
use crate::{grants, refusals, text};
use std::borrow::Cow;
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, ImportLine, InviteMembers, InviteRow, PendingInvitation,
};
use usher_domain::{CatalogPolicy, Grant, LineProblem, Refusal, RequestedGrants};
use usher_tables::{Cells, Encoding, Field, NewColumns, Options, People, ReadError, Row, RowError};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// The columns there can be.
pub const COLUMNS: [&str; 10] = [
    "email",
    "first_name",
    "last_name",
    "permissions",
    "roles",
    "resources",
    "license_id",
    "note",
    "message",
    "locale",
];

/// The most entries of one cell.
const MOST: usize = usher_domain::MAX_ENTRIES;

/// As refusals of a line see it.
const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("invitations.create"), shape: BodyShape::Object };

/// A CSV file, as the OpenAPI document describes it.
pub(crate) struct CsvFile;

impl PartialSchema for CsvFile {
    fn schema() -> RefOr<Schema> {
        String::schema()
    }
}

impl ToSchema for CsvFile {
    fn name() -> Cow<'static, str> {
        "ImportFile".into()
    }
}

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

    /// The same for an import, which stores it.
    #[must_use]
    pub fn problem(&self) -> LineProblem {
        LineProblem { field: self.0.field.clone(), code: self.0.code.to_owned(), detail: self.detail() }
    }
}

/// The lines of an import.
#[must_use]
pub fn import_lines(lines: Vec<CsvRow>) -> Vec<ImportLine> {
    let line = |CsvRow { number, email, row }: CsvRow| {
        let row = row.map_err(|errors| errors.iter().map(LineError::problem).collect());
        ImportLine { number, email, row }
    };
    lines.into_iter().map(line).collect()
}

/// Reads people from bytes, in the encoding that was named where no byte order mark names one.
pub fn read(bytes: &[u8], encoding: Option<Encoding>, options: &Options<'_>) -> Result<Vec<CsvRow>, ReadError> {
    let decoded = usher_tables::decode(bytes, encoding)?;
    usher_tables::read(&decoded.text, options).map(|people| rows(&people))
}

/// The people of a table or a list, each readable or not.
#[must_use]
pub fn rows(people: &People) -> Vec<CsvRow> {
    people.rows.iter().map(row).collect()
}

/// What is wrong with a file, for a client of the API.
pub(crate) fn problem(error: &ReadError) -> Problem {
    let kind = match error {
        ReadError::Empty | ReadError::NoEmail(_) | ReadError::NoHeader => Kind::REQUIRED,
        ReadError::NoRows | ReadError::TooManyColumns(_) => Kind::INVALID_LENGTH,
        ReadError::NotUtf8 { .. }
        | ReadError::NotInEncoding(_)
        | ReadError::Utf32
        | ReadError::Workbook
        | ReadError::Header { .. } => Kind::INVALID_TEXT,
        ReadError::UnknownColumn(_) => Kind::UNKNOWN_FIELD,
        ReadError::RepeatedColumn { .. } => Kind::DUPLICATE_FIELD,
        ReadError::TooMany(_) => Kind::TOO_MANY_ROWS,
    };
    let detail = match error {
        ReadError::NotUtf8 { guess, .. } => {
            let charset = guess.name().to_ascii_lowercase();
            format!("{error} Save it as UTF-8, or name its encoding: `Content-Type: text/csv; charset={charset}`.")
        }
        ReadError::UnknownColumn(_) => {
            format!("There is no such column. The columns here are: {}.", COLUMNS.join(", "))
        }
        ReadError::RepeatedColumn { .. } => "Send the column once.".to_owned(),
        _ => error.to_string(),
    };
    let problem = Problem::new(kind, detail);
    match error {
        ReadError::UnknownColumn(column) => problem.at(crate::fields::clipped(column)),
        ReadError::RepeatedColumn { field, .. } => problem.at(*field),
        ReadError::NoEmail(_) => problem.at("email"),
        _ => problem,
    }
}

/// How a file is read: as a table rather than a list, with columns that are known.
#[must_use]
pub const fn options(most: usize) -> Options<'static> {
    Options { delimiter: None, columns: &[], new_columns: NewColumns::Refuse, is_pasted: false, most }
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

/// The cells of a line, and what is wrong with them.
struct Line<'a> {
    cells: &'a Cells,
    errors: Vec<LineError>,
}

impl Line<'_> {
    fn wrong<T>(&mut self, field: Field, (kind, detail): Reason) -> Option<T> {
        self.errors.push(LineError(Problem::new(kind, detail).at(field.as_str()).into_error()));
        None
    }

    fn parsed<T>(&mut self, field: Field, parse: impl Fn(&str) -> Result<T, Reason>) -> Option<T> {
        let text = self.cells.get(field)?;
        parse(text).map_or_else(|reason| self.wrong(field, reason), Some)
    }

    /// The entries of a cell, which stand apart by semicolons or bars.
    fn list<T>(&mut self, field: Field, parse: impl Fn(&str) -> Result<T, Reason>) -> Option<Vec<Grant<T>>> {
        let text = self.cells.get(field)?;
        let entries: Vec<&str> = text.split([';', '|']).map(str::trim).filter(|entry| !entry.is_empty()).collect();
        if entries.len() > MOST {
            return self.wrong(field, (Kind::INVALID_LENGTH, format!("Send at most {MOST} entries.")));
        }
        let mut grants = Vec::with_capacity(entries.len());
        for entry in entries {
            match parse(entry) {
                Ok(what) => grants.push(Grant::forever(what)),
                Err(reason) => return self.wrong(field, reason),
            }
        }
        Some(grants)
    }
}

fn row(row: &Row) -> CsvRow {
    let read = match &row.cells {
        Ok(cells) => person(cells),
        Err(error) => Err(vec![LineError(Problem::new(kind(*error), error.to_string()).into_error())]),
    };
    CsvRow { number: row.number, email: row.shown.clone(), row: read }
}

const fn kind(error: RowError) -> &'static Kind {
    match error {
        RowError::Unclosed | RowError::StrayQuote | RowError::TextAfterQuote | RowError::Nul => Kind::INVALID_TEXT,
        RowError::CellCount { .. } | RowError::Unnamed { .. } => Kind::INVALID_LENGTH,
    }
}

fn person(cells: &Cells) -> Result<Box<InviteRow>, Vec<LineError>> {
    let mut line = Line { cells, errors: Vec::new() };
    let email = match cells.get(Field::Email) {
        Some(_) => line.parsed(Field::Email, text::email),
        None => line.wrong(Field::Email, (Kind::REQUIRED, "Send an address.".to_owned())),
    };
    let first_name = line.parsed(Field::FirstName, text::bounded);
    let last_name = line.parsed(Field::LastName, text::bounded);
    let grants = RequestedGrants {
        permissions: line.list(Field::Permissions, grants::permission),
        roles: line.list(Field::Roles, grants::role),
        resources: line.list(Field::Resources, parse_id),
        scoped: None,
    };
    let license = line.parsed(Field::License, parse_id);
    let note = line.parsed(Field::Note, text::bounded);
    // A line break within a cell is one character, whichever program wrote it.
    let message = line.parsed(Field::Message, |said| text::bounded(&said.replace("\r\n", "\n")));
    let locale = line.parsed(Field::Locale, text::locale);
    let errors = line.errors;
    let row = email.filter(|_| errors.is_empty()).map(|email| InviteRow {
        first_name,
        last_name,
        license,
        grants,
        note,
        message,
        locale,
        ..InviteRow::new(email)
    });
    row.map(Box::new).ok_or(errors)
}

#[cfg(test)]
mod tests {
    use super::*;
    fn read(bytes: &[u8], most: usize) -> Result<Vec<CsvRow>, ReadError> {
        super::read(bytes, None, &options(most))
    }

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
                    Organization.Read|Organization.Edit\r\n\r\nalan@example.com,,,\r\n";
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
            b"email,roles,license_id,note\n,a,,\nnobody,a b;c,x,\ngrace@example.com,,,\"x\nalan@example.com,,,,x\n\
            ann@example.com,,,,,\n";
        let lines = read(file, 10).unwrap();
        let wrong = details(&lines);
        assert_eq!(wrong.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3, 4, 5]);
        assert_eq!(wrong[0].1, ["email: Send an address."]);
        assert_eq!(wrong[1].1.len(), 3, "{:?}", wrong[1]);
        assert_eq!(wrong[2].1, [RowError::Unclosed.to_string()]);
        assert_eq!(wrong[3].1, ["The line has 5 cells and the header line 4."]);
        assert_eq!(command(&lines, false).rows.len(), 1);
    }

    #[test]
    fn each_person_can_be_told_something_of_their_own() {
        let longest = "é".repeat(2000);
        let file = format!(
            "email;Message;note\r\nann@b.co;\"Hello \"\"Ann\"\",\r\n\r\nsee you; soon\";VIP\r\nbob@b.co;;\r\n\
             cat@b.co;{longest};\r\ndan@b.co;{longest}x;\r\neve@b.co;Hi;\r\n"
        );
        let lines = read(file.as_bytes(), 10).unwrap();
        let said: Vec<_> = command(&lines, true).rows.iter().map(|row| row.message.clone()).collect();
        let message = |text: &str| Some(usher_domain::PersonalMessage::parse(text).unwrap());
        let expected = [message("Hello \"Ann\",\n\nsee you; soon"), None, message(&longest), message("Hi")];
        assert_eq!(said, expected);
        assert_eq!(details(&lines), [(7, vec!["message: Send at most 2000 characters.".to_owned()])]);
    }

    #[test]
    fn a_file_without_a_sound_header_is_not_read() {
        for (file, kind) in [
            ("", Kind::REQUIRED),
            ("\n\n", Kind::REQUIRED),
            ("email\n", Kind::INVALID_LENGTH),
            ("nmae\nx\n", Kind::UNKNOWN_FIELD),
            ("name\nx\n", Kind::REQUIRED),
            ("email,\"name\na@b.co,x\n", Kind::INVALID_TEXT),
            ("PK\u{3}\u{4}", Kind::INVALID_TEXT),
            ("a@b.co,1,2,3\n", Kind::REQUIRED),
            ("first_name\nx\n", Kind::REQUIRED),
            ("email,email\nx,y\n", Kind::DUPLICATE_FIELD),
            ("email\na@b.co\nb@b.co\nc@b.co\n", Kind::TOO_MANY_ROWS),
        ] {
            let problem = problem(&read(file.as_bytes(), 2).unwrap_err());
            assert_eq!(problem.into_error().code, kind.code, "{file:?}");
        }
        let error = problem(&read(b"email,first_name\na@b.co,\x8eofie\n", 2).unwrap_err()).into_error();
        assert!(error.detail.contains("(line 2)") && error.detail.contains("charset=windows-125"), "{error:?}");
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..300)) {
            let _ = read(&bytes, 10);
            let _ = read(&[b"email,roles\n".as_slice(), &bytes].concat(), 10);
        }
    }
}
