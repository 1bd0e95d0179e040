//! Records of a table (RFC 4180), strictly: what the grammar does not have is an error of its line, and reading goes on
//! with the next line. Libraries for this read on instead, and put the next people into a cell of the one before.

use crate::address::{is_bare, trim};
use crate::row_error::RowError;
use std::borrow::Cow;

/// A record, which is a line unless a cell has line ends in it.
#[derive(Debug)]
pub(crate) struct Record<'a> {
    /// The number of its first line.
    pub(crate) line: u64,
    /// Its cells without whitespace around them.
    pub(crate) cells: Result<Vec<Cow<'a, str>>, RowError>,
    /// Its text; of one that cannot be read, its line.
    pub(crate) raw: &'a str,
}

impl Record<'_> {
    /// Whether there is nothing in it but delimiters.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.as_ref().is_ok_and(|cells| cells.iter().all(|cell| cell.is_empty()))
    }
}

/// The records of a text.
pub(crate) struct Records<'a> {
    rest: &'a str,
    delimiter: char,
    line: u64,
}

impl<'a> Records<'a> {
    pub(crate) const fn new(text: &'a str, delimiter: char, line: u64) -> Self {
        Self { rest: text, delimiter, line }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let start = self.rest;
        let (cells, after) = match cells(start, self.delimiter) {
            Ok((cells, after)) if !swallows(start, after, &cells, self.delimiter) => (Ok(cells), after),
            Ok(_) => (Err(RowError::Unclosed), next_line(start).1),
            Err(error) => (Err(error), next_line(start).1),
        };
        let raw = start.get(..start.len() - after.len()).unwrap_or(start);
        let cells = if raw.contains('\0') { Err(RowError::Nul) } else { cells };
        let line = self.line;
        self.line += line_ends(raw);
        self.rest = after;
        Some(Record { line, cells, raw: raw.trim_end_matches(['\r', '\n']) })
    }
}

/// The line at the start of a text, and what follows it.
pub(crate) fn next_line(text: &str) -> (&str, &str) {
    let Some(end) = text.find(['\r', '\n']) else { return (text, "") };
    let (line, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    (line, rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest))
}

fn line_ends(text: &str) -> u64 {
    let mut rest = text;
    let mut ends = 0;
    while rest.contains(['\r', '\n']) {
        rest = next_line(rest).1;
        ends += 1;
    }
    ends
}

type Cells<'a> = Vec<Cow<'a, str>>;

/// The cells of the record at the start of a text, and what follows it.
fn cells(text: &str, delimiter: char) -> Result<(Cells<'_>, &str), RowError> {
    let mut cells = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = cell(rest, delimiter)?;
        cells.push(cell);
        rest = after;
        match rest.strip_prefix(delimiter) {
            Some(more) => rest = more,
            None if rest.is_empty() => return Ok((cells, rest)),
            None => return Ok((cells, next_line(rest).1)),
        }
    }
}

/// The cell at the start of a text, and what follows it: a delimiter, the end of a line, or nothing.
fn cell(text: &str, delimiter: char) -> Result<(Cow<'_, str>, &str), RowError> {
    let is_blank = |char: char| char != delimiter && (char == ' ' || char == '\t' || char == '\u{feff}');
    // `="text"` is how spreadsheets are made to take a text for a text.
    let start = text.trim_start_matches(is_blank);
    let start = start.strip_prefix('=').filter(|rest| rest.starts_with('"')).unwrap_or(start);
    let Some(quoted) = start.strip_prefix('"') else {
        let end = text.find([delimiter, '\r', '\n']).unwrap_or(text.len());
        let (cell, after) = text.split_at_checked(end).unwrap_or((text, ""));
        return if cell.contains('"') { Err(RowError::StrayQuote) } else { Ok((Cow::Borrowed(trim(cell)), after)) };
    };
    let (cell, after) = until_closed(quoted).ok_or(RowError::Unclosed)?;
    let after = after.trim_start_matches(is_blank);
    match after.is_empty() || after.starts_with([delimiter, '\r', '\n']) {
        true => Ok((cell, after)),
        // Of a quotation mark that is closed lines later only the first line is known to be wrong.
        false if next_line(quoted).0.len() < quoted.len() - after.len() => Err(RowError::Unclosed),
        false => Err(RowError::TextAfterQuote),
    }
}

/// The text up to the closing quotation mark, and what follows that.
fn until_closed(quoted: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut from = 0;
    loop {
        let end = from + quoted.get(from..)?.find('"')?;
        let after = quoted.get(end + 1..)?;
        if !after.starts_with('"') {
            let cell = trim(quoted.get(..end)?);
            let is_plain = from == 0 || !cell.contains("\"\"");
            let cell = if is_plain { Cow::Borrowed(cell) } else { Cow::Owned(cell.replace("\"\"", "\"")) };
            return Some((cell, after));
        }
        from = end + 2;
    }
}

/// Whether a record of several lines has another record in it: a line of cells with an address in the same place, or any address where the record has no address of its own. Then its quotation mark was forgotten, and a later
/// one seems to close it.
fn swallows(start: &str, after: &str, cells: &[Cow<'_, str>], delimiter: char) -> bool {
    let record = start.get(..start.len() - after.len()).unwrap_or(start);
    let mut rest = next_line(record).1;
    let Some(place) = cells.iter().position(|cell| is_bare(next_line(cell).0)) else { return rest.contains('@') };
    while !rest.is_empty() {
        let (line, more) = next_line(rest);
        let mut parts = line.split(delimiter);
        let is_record = parts.clone().count() >= cells.len().min(2)
            && parts.nth(place).is_some_and(|part| is_bare(part.trim_matches(['"', ' '])));
        if is_record {
            return true;
        }
        rest = more;
    }
    false
}
