//! How a table was read, and what a person can say about that.

use super::choice::Choice;
use crate::people::{COLUMN, HEADING, People, SKIP};
use usher_tables::{Column, ColumnKind, Delimiter, Encoding, Field, Layout};

/// A column with what it can hold.
pub(super) struct ColumnChoice {
    pub(super) name: String,
    pub(super) heading_name: String,
    pub(super) heading: String,
    pub(super) samples: String,
    pub(super) options: Vec<Choice>,
}

/// The columns that somebody can say something of: all but those of which there is nothing.
pub(super) fn choices(columns: &[Column]) -> Vec<ColumnChoice> {
    let shown =
        columns.iter().zip(0..).filter(|(column, _)| column.kind != ColumnKind::Blank || !column.samples.is_empty());
    shown.map(|(column, number)| choice(column, number)).collect()
}

fn choice(column: &Column, number: usize) -> ColumnChoice {
    let chosen = match column.kind {
        ColumnKind::Holds(field) | ColumnKind::New(Some(field)) => field.as_str(),
        ColumnKind::Skipped => SKIP,
        ColumnKind::New(None) | ColumnKind::Blank => "",
    };
    let option = |value: &str, label: &str| Choice {
        is_chosen: value == chosen,
        value: value.to_owned(),
        label: label.to_owned(),
    };
    let mut options = vec![option("", "Choose…"), option(SKIP, "Don’t import")];
    options.extend(Field::ALL.map(|field| option(field.as_str(), label(field))));
    ColumnChoice {
        name: format!("{COLUMN}{number}"),
        heading_name: format!("{HEADING}{number}"),
        heading: column.heading.clone(),
        samples: column.samples.join(", "),
        options,
    }
}

/// The encodings that a file can be said to have.
pub(super) fn encodings(chosen: &str) -> Vec<Choice> {
    let choice = |encoding: Encoding| Choice {
        value: encoding.name().to_owned(),
        label: encoding.name().to_owned(),
        is_chosen: Encoding::parse(chosen) == Some(encoding),
    };
    Encoding::OFFERED.into_iter().map(choice).collect()
}

/// What can stand between cells.
pub(super) fn delimiters(chosen: &str) -> Vec<Choice> {
    let choice = |delimiter: Delimiter| Choice {
        value: delimiter.as_str().to_owned(),
        label: between(delimiter).to_owned(),
        is_chosen: Delimiter::parse(chosen) == Some(delimiter),
    };
    Delimiter::ALL.into_iter().map(choice).collect()
}

/// How people were read, as a sentence.
pub(super) fn sentence(people: &People) -> String {
    match &people.layout {
        Layout::List => "Read as a list of addresses.".to_owned(),
        Layout::Table { delimiter, columns } => {
            let read = columns.iter().filter_map(|column| Some((column, column.field()?)));
            let read: Vec<String> = read
                .map(|(column, field)| format!("“{}” as {}", column.heading, label(field).to_lowercase()))
                .collect();
            let between = between(*delimiter).to_lowercase();
            format!("Read as a table with {between} between the columns: {}.", read.join(", "))
        }
    }
}

const fn between(delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Comma => "Commas",
        Delimiter::Semicolon => "Semicolons",
        Delimiter::Tab => "Tabs",
        Delimiter::Pipe => "Vertical bars",
    }
}

const fn label(field: Field) -> &'static str {
    match field {
        Field::Email => "Email",
        Field::FirstName => "First name",
        Field::LastName => "Last name",
        Field::FullName => "Full name",
        Field::Permissions => "Permissions",
        Field::Roles => "Roles",
        Field::Resources => "Resources",
        Field::License => "License ID",
        Field::Note => "Note",
        Field::Locale => "Language code",
    }
}
