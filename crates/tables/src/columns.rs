//! Which column holds what: by its heading, by what a person says, or where nothing is named, by what stands in it.

use crate::Field;
use crate::address::is_bare;
use crate::column::{Choice, Column, ColumnKind};
use crate::error::ReadError;
use crate::headings::{self, Heading};
use crate::records::Record;
use std::borrow::Cow;

/// The longest heading that is repeated, in characters.
const LONGEST: usize = 64;

/// How many cells of a column are shown.
const SAMPLES: usize = 3;

/// The columns that a header line names. `sample` are records below it.
pub(crate) fn named(
    head: &[Cow<'_, str>],
    sample: &[Record<'_>],
    choices: &[Choice],
) -> Result<Vec<Column>, ReadError> {
    let mut columns: Vec<Column> = Vec::with_capacity(head.len());
    for (place, cell) in head.iter().enumerate() {
        let heading = match heading(cell, place) {
            // Headings tell columns apart.
            again if columns.iter().any(|earlier| earlier.heading == again) => format!("{again} ({})", place + 1),
            heading => heading,
        };
        let samples = samples(sample, place);
        let chosen = choices.iter().find(|choice| choice.heading == heading);
        let kind = match (chosen, headings::of(cell)) {
            (Some(Choice { field: Some(field), .. }), _) => ColumnKind::Holds(*field),
            (Some(Choice { field: None, .. }), _) => ColumnKind::Skipped,
            (None, Some(Heading::Is(field))) => ColumnKind::Holds(field),
            (None, Some(Heading::SomeName)) => ColumnKind::Holds(Field::FullName),
            (None, None) if cell.is_empty() => ColumnKind::Blank,
            (None, None) => ColumnKind::New(None),
        };
        columns.push(Column { heading, kind, samples });
    }
    settle_names(&mut columns, head, choices);
    suggest(&mut columns);
    let claims = |column: &Column, field| column.field() == Some(field);
    let repeated = columns.iter().enumerate().find_map(|(place, column)| {
        let field = column.field()?;
        columns
            .iter()
            .take(place)
            .any(|earlier| claims(earlier, field))
            .then(|| (field.as_str(), column.heading.clone()))
    });
    if let Some((field, heading)) = repeated {
        return Err(ReadError::RepeatedColumn { field, heading, columns });
    }
    Ok(columns)
}

/// The columns of a table whose first line is a person already: the addresses stand in one of them, and one or two
/// others are names.
pub(crate) fn unnamed(count: usize, email: usize, sample: &[Record<'_>], choices: &[Choice]) -> Vec<Column> {
    let names = [Field::FirstName, Field::LastName];
    let mut names = names.into_iter().filter(|_| count == 3).chain((count == 2).then_some(Field::FullName));
    let column = |place: usize| {
        let heading = heading("", place);
        let kind = match choices.iter().find(|choice| choice.heading == heading) {
            Some(choice) => choice.field.map_or(ColumnKind::Skipped, ColumnKind::Holds),
            None if place == email => ColumnKind::Holds(Field::Email),
            None => names.next().map_or(ColumnKind::New(None), ColumnKind::Holds),
        };
        Column { heading, kind, samples: samples(sample, place) }
    };
    (0..count).map(column).collect()
}

fn heading(cell: &str, place: usize) -> String {
    match cell {
        "" => format!("column {}", place + 1),
        cell => cell.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect(),
    }
}

fn samples(sample: &[Record<'_>], place: usize) -> Vec<String> {
    let cells = sample.iter().filter_map(|record| record.cells.as_ref().ok()?.get(place));
    let shown = |cell: &Cow<'_, str>| cell.chars().take(LONGEST).collect();
    cells.filter(|cell| !cell.is_empty()).take(SAMPLES).map(shown).collect()
}

/// A column called "Name" holds what others leave: the first name beside one for last names, nothing beside both.
fn settle_names(columns: &mut [Column], head: &[Cow<'_, str>], choices: &[Choice]) {
    let has = |columns: &[Column], field: Field| columns.iter().any(|column| column.field() == Some(field));
    let kind = match (has(columns, Field::FirstName), has(columns, Field::LastName)) {
        (true, true) => ColumnKind::Skipped,
        (true, false) => ColumnKind::Holds(Field::LastName),
        (false, true) => ColumnKind::Holds(Field::FirstName),
        (false, false) => return,
    };
    for (column, cell) in columns.iter_mut().zip(head) {
        let is_ambiguous = headings::of(cell) == Some(Heading::SomeName);
        let is_full = matches!(kind, ColumnKind::Skipped) && column.field() == Some(Field::FullName);
        let is_chosen = choices.iter().any(|choice| choice.heading == column.heading);
        if (is_ambiguous || is_full) && !is_chosen {
            column.kind = kind;
        }
    }
}

/// Where no heading says so, the addresses are where nothing else stands.
fn suggest(columns: &mut [Column]) {
    if columns.iter().any(|column| column.field() == Some(Field::Email)) {
        return;
    }
    let holds_addresses = |column: &&mut Column| {
        matches!(column.kind, ColumnKind::New(_))
            && !column.samples.is_empty()
            && column.samples.iter().all(|cell| is_bare(cell))
    };
    if let Some(column) = columns.iter_mut().find(holds_addresses) {
        column.kind = ColumnKind::New(Some(Field::Email));
    }
}
