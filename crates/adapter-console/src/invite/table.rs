//! How a table was read, and what a person can say about that.

use super::choice::Choice;
use crate::listing::enumerated;
use crate::people::{COLUMN, HEADING, People, SKIP};
use usher_locales::{Argument, Key, Texts};
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
pub(super) fn choices(texts: Texts, columns: &[Column]) -> Vec<ColumnChoice> {
    let shown =
        columns.iter().zip(0..).filter(|(column, _)| column.kind != ColumnKind::Blank || !column.samples.is_empty());
    shown.map(|(column, number)| choice(texts, column, number)).collect()
}

fn choice(texts: Texts, column: &Column, number: usize) -> ColumnChoice {
    let chosen = match column.kind {
        ColumnKind::Holds(field) | ColumnKind::New(Some(field)) => field.as_str(),
        ColumnKind::Skipped => SKIP,
        ColumnKind::New(None) | ColumnKind::Blank => "",
    };
    let option = |value: &str, label: Key| Choice {
        is_chosen: value == chosen,
        value: value.to_owned(),
        label: texts.say(label),
    };
    let mut options = vec![option("", Key::InviteChoose), option(SKIP, Key::InviteSkip)];
    options.extend(Field::ALL.map(|field| option(field.as_str(), label(field))));
    ColumnChoice {
        name: format!("{COLUMN}{number}"),
        heading_name: format!("{HEADING}{number}"),
        heading: column.heading.clone(),
        samples: samples(texts, column),
        options,
    }
}

/// Some of what stands in a column; nothing where nothing does.
fn samples(texts: Texts, column: &Column) -> String {
    if column.samples.is_empty() {
        return String::new();
    }
    let samples = enumerated(texts, column.samples.iter().cloned());
    texts.with(Key::InviteSamples, &[("samples", Argument::Name(&samples))])
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
pub(super) fn delimiters(texts: Texts, chosen: &str) -> Vec<Choice> {
    let choice = |delimiter: Delimiter| Choice {
        value: delimiter.as_str().to_owned(),
        label: texts.say(between(delimiter)),
        is_chosen: Delimiter::parse(chosen) == Some(delimiter),
    };
    Delimiter::ALL.into_iter().map(choice).collect()
}

/// How people were read, as a sentence.
pub(super) fn sentence(texts: Texts, people: &People) -> String {
    let Layout::Table { delimiter, columns } = &people.layout else { return texts.say(Key::InviteReadList) };
    let read = columns.iter().filter_map(|column| Some((column, column.field()?)));
    let named = read.map(|(column, field)| texts.with(read_as(field), &[("heading", Argument::Name(&column.heading))]));
    texts.with(read_with(*delimiter), &[("columns", Argument::Text(&enumerated(texts, named)))])
}

const fn between(delimiter: Delimiter) -> Key {
    match delimiter {
        Delimiter::Comma => Key::InviteCommas,
        Delimiter::Semicolon => Key::InviteSemicolons,
        Delimiter::Tab => Key::InviteTabs,
        Delimiter::Pipe => Key::InviteBars,
    }
}

const fn read_with(delimiter: Delimiter) -> Key {
    match delimiter {
        Delimiter::Comma => Key::InviteReadCommas,
        Delimiter::Semicolon => Key::InviteReadSemicolons,
        Delimiter::Tab => Key::InviteReadTabs,
        Delimiter::Pipe => Key::InviteReadBars,
    }
}

const fn label(field: Field) -> Key {
    match field {
        Field::Email => Key::WordEmail,
        Field::FirstName => Key::FirstName,
        Field::LastName => Key::WordLastName,
        Field::FullName => Key::InviteFullName,
        Field::Permissions => Key::WordPermissions,
        Field::Roles => Key::PartRoles,
        Field::Resources => Key::PartResources,
        Field::License => Key::InviteLicenseId,
        Field::Note => Key::InvitationNote,
        Field::Message => Key::InvitationMessage,
        Field::Locale => Key::InviteLanguageCode,
    }
}

/// A column with what was read of it.
const fn read_as(field: Field) -> Key {
    match field {
        Field::Email => Key::InviteAsEmail,
        Field::FirstName => Key::InviteAsFirstName,
        Field::LastName => Key::InviteAsLastName,
        Field::FullName => Key::InviteAsFullName,
        Field::Permissions => Key::InviteAsPermissions,
        Field::Roles => Key::InviteAsRoles,
        Field::Resources => Key::InviteAsResources,
        Field::License => Key::InviteAsLicenseId,
        Field::Note => Key::InviteAsNote,
        Field::Message => Key::InviteAsMessage,
        Field::Locale => Key::InviteAsLanguageCode,
    }
}
