//! Whether a text is a table, and whether its first line names the columns.

use crate::Field;
use crate::address::is_bare;
use crate::headings::{self, Heading};
use crate::records::Record;
use std::borrow::Cow;

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A table whose first line names the columns.
    Named,
    /// A table whose first line is a person.
    Unnamed {
        /// How many columns there are.
        count: usize,
        /// In which of them the addresses are.
        email: usize,
    },
    /// A list of recipients.
    List,
}

/// What a text is by its first records that are not blank. `is_pasted` is a text that people paste, which is a list
/// unless it looks like a table; anything else is a table unless it looks like a list.
pub(crate) fn shape(records: &[Record<'_>], is_pasted: bool) -> Shape {
    let Some(head) = records.first() else { return Shape::List };
    let Ok(cells) = &head.cells else {
        let mut words = head.raw.split([',', ';', '\t', '|']).map(|word| word.trim_matches(['"', ' ']));
        let names_columns = words.any(|word| headings::of(word) == Some(Heading::Is(Field::Email)));
        let is_list = head.raw.contains('@') || is_pasted;
        return if is_list && !names_columns { Shape::List } else { Shape::Named };
    };
    let known: Vec<Heading> = cells.iter().filter_map(|cell| headings::of(cell)).collect();
    if known.contains(&Heading::Is(Field::Email)) {
        return Shape::Named;
    }
    let below = records.get(1..).unwrap_or_default();
    if !head.raw.contains('@') {
        let looks_named = filled(cells) > 1 && (known.len() > 1 || address_column(below, cells.len()).is_some());
        return if !is_pasted || looks_named { Shape::Named } else { Shape::List };
    }
    let count = width(records);
    match address_column(records, count) {
        // What stands apart in one pasted line is more often a list.
        Some(email) if count > 1 && !(is_pasted && records.len() == 1 && head.raw.find('\t').is_none()) => {
            Shape::Unnamed { count, email }
        }
        Some(_) | None => Shape::List,
    }
}

fn filled(cells: &[Cow<'_, str>]) -> usize {
    cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// How many columns have something in them.
fn width(records: &[Record<'_>]) -> usize {
    let cells = records.iter().filter_map(|record| record.cells.as_ref().ok());
    let ends = cells.map(|cells| cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
    ends.max().unwrap_or_default()
}

/// The one column that has all addresses, of records that can be read and are equally long.
fn address_column(records: &[Record<'_>], count: usize) -> Option<usize> {
    let cells: Vec<&Vec<Cow<'_, str>>> = records.iter().filter_map(|record| record.cells.as_ref().ok()).collect();
    let first = cells.iter().find_map(|cells| cells.iter().position(|cell| is_bare(cell)))?;
    let is_alike = |cells: &&Vec<Cow<'_, str>>| {
        let others = cells.iter().enumerate().filter(|(place, _)| *place != first);
        filled(cells.get(count..).unwrap_or_default()) == 0
            && others.map(|(_, cell)| cell).all(|cell| !cell.contains('@'))
    };
    let has_address = |cells: &&Vec<Cow<'_, str>>| cells.get(first).is_some_and(|cell| is_bare(cell));
    let (alike, with_address) =
        (cells.iter().filter(|cells| is_alike(cells)).count(), cells.iter().filter(|cells| has_address(cells)).count());
    // A line in ten may be wrong, and is refused by itself.
    let is_most = |count: usize| count * 10 >= cells.len() * 9;
    (is_most(alike) && is_most(with_address)).then_some(first)
}
