//! Reads people: a table with or without a header line, or a list.

use crate::address::{is_bare, trim, unguarded, unguarded_recipient};
use crate::column::{Choice, Column, ColumnKind};
use crate::error::ReadError;
use crate::layout::{Shape, shape};
use crate::records::{Record, Records};
use crate::row_error::RowError;
use crate::{Delimiter, Field, columns, decode, delimiter, list, mailbox};
use std::borrow::Cow;

/// How many records are looked at to tell what a text is.
const SAMPLE: usize = 30;

/// How many rows spreadsheets write alike: behind the first of these blocks, one whose last cells are all empty has no
/// delimiters for them.
const BLOCK: usize = 16;

/// The most columns; programs that export people write about a hundred.
const MOST_COLUMNS: usize = 500;

/// The longest text that stands for a line in a report, in characters.
const LONGEST: usize = 80;

/// How a text is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// What stands between cells; found out where it is not said.
    pub delimiter: Option<Delimiter>,
    /// What a person says of columns.
    pub columns: &'a [Choice],
    /// What becomes of columns whose names are new.
    pub new_columns: NewColumns,
    /// Whether a person has pasted the text. Then it is a list unless it looks like a table.
    pub is_pasted: bool,
    /// The most people.
    pub most: usize,
}

/// What becomes of columns whose names are new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewColumns {
    /// Nothing is read.
    Refuse,
    /// They are passed over, and named in the layout.
    Skip,
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    /// How it was read.
    pub layout: Layout,
    /// The people, in order.
    pub rows: Vec<Row>,
}

/// How a text was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layout {
    /// As a table.
    Table {
        /// What stands between cells.
        delimiter: Delimiter,
        /// Its columns.
        columns: Vec<Column>,
    },
    /// As a list of recipients.
    List,
}

/// A person, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of the line in a table, the place in a list; counted from 1.
    pub number: u64,
    /// The address as it was written, or the line where none was found.
    pub shown: String,
    /// What stands in it.
    pub cells: Result<Cells, RowError>,
}

/// What stands in a row. Nothing in it is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells(Vec<(Field, String)>);

impl Cells {
    /// The text of a field.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == field).map(|(_, text)| text.as_str())
    }

    /// Adds a text where the field has none yet.
    fn add(&mut self, field: Field, text: &str) {
        if !text.is_empty() && self.get(field).is_none() {
            self.0.push((field, text.to_owned()));
        }
    }

    /// Adds an address, in whatever form it was written, and the name beside it.
    fn add_recipient(&mut self, text: &str) {
        let text = unguarded_recipient(text);
        match mailbox::parse(text).filter(|_| !is_bare(text)) {
            Some(recipient) => {
                self.add(Field::Email, &recipient.address);
                self.add_name(&(recipient.first_name, recipient.last_name));
            }
            None => self.add(Field::Email, text),
        }
    }

    /// Adds a name where there is none at all.
    fn add_name(&mut self, (first, last): &(String, String)) {
        if self.get(Field::FirstName).is_none() && self.get(Field::LastName).is_none() {
            self.add(Field::FirstName, first);
            self.add(Field::LastName, last);
        }
    }
}

/// Reads people from a text.
pub fn read(text: &str, options: &Options<'_>) -> Result<People, ReadError> {
    let text = decode::unmarked(text);
    let (declared, body, line) = match delimiter::declared(text) {
        Some((delimiter, rest)) => (Some(delimiter), rest, 2),
        None => (None, text, 1),
    };
    let said = options.delimiter.or(declared);
    let delimiter = said.unwrap_or_else(|| delimiter::sniff(body));
    let records = collect(Records::new(body, delimiter.char(), line), options.most)?;
    let filled = |record: &&Record<'_>| !record.is_blank();
    if !records.iter().any(|record| !record.is_blank()) {
        return Err(ReadError::Empty);
    }
    let first = records.iter().position(|record| !record.is_blank()).unwrap_or_default();
    let sample = sample(body, delimiter, line);
    let (columns, from) = match shape(&sample, options.is_pasted && said.is_none()) {
        Shape::List => return read_list(body, options.most),
        Shape::Unnamed { count, .. } if count > MOST_COLUMNS => return Err(ReadError::TooManyColumns(MOST_COLUMNS)),
        Shape::Unnamed { count, email } => (columns::unnamed(count, email, &sample, options.columns), first),
        Shape::Named => (named(&sample, options.columns)?, first + 1),
    };
    check(&columns, from > first, options.new_columns)?;
    let table = Table { columns: &columns, records: &records, is_tabbed: delimiter == Delimiter::Tab };
    let rows = records.iter().enumerate().skip(from).filter(|(_, record)| filled(record));
    let rows: Vec<Row> = rows.map(|(place, record)| table.row(place, record)).collect();
    match rows.len() {
        0 => Err(ReadError::NoRows),
        count if count > options.most => Err(ReadError::TooMany(options.most)),
        _ => Ok(People { layout: Layout::Table { delimiter, columns }, rows }),
    }
}

/// All records, unless they are more than may be people by far.
fn collect(records: Records<'_>, most: usize) -> Result<Vec<Record<'_>>, ReadError> {
    let mut all = Vec::new();
    let mut filled = 0_usize;
    for record in records {
        filled += usize::from(!record.is_blank());
        if filled > most.saturating_add(1) && filled > SAMPLE {
            return Err(ReadError::TooMany(most));
        }
        all.push(record);
    }
    Ok(all)
}

fn sample(text: &str, delimiter: Delimiter, line: u64) -> Vec<Record<'_>> {
    Records::new(text, delimiter.char(), line).filter(|record| !record.is_blank()).take(SAMPLE).collect()
}

fn named(sample: &[Record<'_>], choices: &[Choice]) -> Result<Vec<Column>, ReadError> {
    let (head, below) = sample.split_first().ok_or(ReadError::Empty)?;
    let cells = head.cells.as_ref().map_err(|error| ReadError::Header { line: head.line, error: *error })?;
    let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    if filled > MOST_COLUMNS {
        return Err(ReadError::TooManyColumns(MOST_COLUMNS));
    }
    columns::named(cells.get(..MOST_COLUMNS).unwrap_or(cells), below, choices)
}

fn check(columns: &[Column], has_header: bool, new_columns: NewColumns) -> Result<(), ReadError> {
    let new = columns.iter().find(|column| column.is_new());
    match new {
        Some(_) if new_columns == NewColumns::Refuse && !has_header => return Err(ReadError::NoHeader),
        Some(column) if new_columns == NewColumns::Refuse => {
            return Err(ReadError::UnknownColumn(column.heading.clone()));
        }
        Some(_) | None => {}
    }
    if columns.iter().any(|column| column.field() == Some(Field::Email)) {
        Ok(())
    } else {
        Err(ReadError::NoEmail(columns.to_vec()))
    }
}

fn read_list(text: &str, most: usize) -> Result<People, ReadError> {
    let entries = list::entries(text, most);
    if entries.len() > most {
        return Err(ReadError::TooMany(most));
    }
    let rows = entries.into_iter().zip(1..).map(|(entry, number)| {
        let mut cells = Cells::default();
        cells.add_recipient(&entry.text);
        let shown = cells.get(Field::Email).filter(|_| entry.error.is_none()).unwrap_or(&entry.text);
        Row { number, shown: clipped(shown), cells: entry.error.map_or(Ok(cells), Err) }
    });
    match rows.collect::<Vec<Row>>() {
        rows if rows.is_empty() => Err(ReadError::Empty),
        rows => Ok(People { layout: Layout::List, rows }),
    }
}

/// A table whose columns are known.
struct Table<'a> {
    columns: &'a [Column],
    records: &'a [Record<'a>],
    is_tabbed: bool,
}

impl Table<'_> {
    fn row(&self, place: usize, record: &Record<'_>) -> Row {
        let cells = record.cells.as_ref().map_err(|error| *error).and_then(|cells| self.checked(place, cells));
        let written = record.cells.as_ref().ok().and_then(|cells| cells.get(self.email()?)).map(|cell| &**cell);
        let read = cells.as_ref().ok().and_then(|cells| cells.get(Field::Email));
        let raw = trim(record.raw);
        let shown = clipped(read.or(written).unwrap_or(raw));
        Row { number: record.line, shown, cells }
    }

    /// What stands in a record, or what is wrong with how many cells it has.
    fn checked(&self, place: usize, cells: &[Cow<'_, str>]) -> Result<Cells, RowError> {
        let named = self.columns.iter().rposition(|column| column.kind != ColumnKind::Blank).map_or(0, |last| last + 1);
        let is_filled = |cell: &Cow<'_, str>| !cell.is_empty();
        let surplus = cells.get(self.columns.len()..).unwrap_or_default();
        // Lists that were made by hand end their lines where nothing more is known of a person. Only the address has to
        // be there: a line without it may be the rest of the one before.
        let lacks_address = self.email().is_some_and(|email| cells.len() <= email);
        let is_short = lacks_address && !self.is_tabbed && !self.is_of_a_short_block(place, cells.len());
        if is_short || surplus.iter().any(is_filled) {
            return Err(RowError::CellCount { cells: cells.len(), columns: named });
        }
        let mut read = Cells::default();
        let (mut recipient, mut full_name) = (None, None);
        for ((cell, column), number) in cells.iter().zip(self.columns).zip(1..).filter(|((cell, _), _)| is_filled(cell))
        {
            match column.kind {
                ColumnKind::Blank => return Err(RowError::Unnamed { cell: number }),
                ColumnKind::Holds(Field::Email) => recipient = Some(cell),
                ColumnKind::Holds(Field::FullName) => full_name = Some(unguarded(cell)),
                ColumnKind::Holds(field) => read.add(field, unguarded(cell)),
                ColumnKind::Skipped | ColumnKind::New(_) => {}
            }
        }
        if let Some(name) = full_name {
            read.add_name(&mailbox::split_name(name));
        }
        if let Some(recipient) = recipient {
            read.add_recipient(recipient);
        }
        Ok(read)
    }

    /// The column of the address.
    fn email(&self) -> Option<usize> {
        self.columns.iter().position(|column| column.field() == Some(Field::Email))
    }

    /// Whether all rows of the spreadsheet's block are as short as this one.
    fn is_of_a_short_block(&self, place: usize, count: usize) -> bool {
        let block = self.records.iter().skip(place / BLOCK * BLOCK).take(BLOCK);
        let lengths = block.filter_map(|record| record.cells.as_ref().ok()).map(Vec::len);
        place >= BLOCK && lengths.into_iter().all(|length| length == count)
    }
}

fn clipped(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
