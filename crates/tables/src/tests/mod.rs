mod any_input;
mod dialects;
mod encodings;
mod lists;
mod records;

use crate::{Field, Layout, NewColumns, Options, People, ReadError, RowError, read};

const STRICT: Options<'static> =
    Options { delimiter: None, columns: &[], new_columns: NewColumns::Refuse, is_pasted: false, most: 1000 };

const PASTED: Options<'static> = Options { new_columns: NewColumns::Skip, is_pasted: true, ..STRICT };

fn table(text: &str) -> People {
    read(text, &STRICT).unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

fn pasted(text: &str) -> People {
    read(text, &PASTED).unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

fn refused(text: &str) -> ReadError {
    read(text, &STRICT).expect_err(text)
}

/// The number, the address, the first and the last name of everybody who could be read.
fn good(people: &People) -> Vec<(u64, &str, &str, &str)> {
    let rows = people.rows.iter().filter_map(|row| Some((row.number, row.cells.as_ref().ok()?)));
    rows.map(|(number, cells)| {
        let get = |field| cells.get(field).unwrap_or_default();
        (number, get(Field::Email), get(Field::FirstName), get(Field::LastName))
    })
    .collect()
}

fn bad(people: &People) -> Vec<(u64, RowError)> {
    people.rows.iter().filter_map(|row| Some((row.number, *row.cells.as_ref().err()?))).collect()
}

fn is_list(people: &People) -> bool {
    people.layout == Layout::List
}
