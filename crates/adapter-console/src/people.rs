//! People as they are pasted or come as a file: a table, or a list as mail programs write it.
//!
//! How they are read is known in `usher-tables`, and what is wrong with a line in the canonical API.

use crate::call::Call;
use crate::imports::line_problem;
use crate::listing::enumerated;
use crate::page_context::PageContext;
use usher_adapter_canonical::csv_import::{self, CsvRow};
use usher_domain::commands::{CreateImport, InviteMembers, Lifetime, MAX_IMPORT_LINES};
use usher_domain::{IfPending, ImportDefaults};
use usher_locales::{Argument, Key, Texts};
use usher_tables::{Choice, Column, Delimiter, Encoding, Field, Layout, NewColumns, Options, ReadError};

/// The longest text of people, in bytes: with what else is in it, the form stays below the largest one.
const LONGEST: usize = 3 << 20;

/// The most columns that a person says something of.
const MOST_COLUMNS: usize = 500;

/// How the fields of a column are called in the form, before its number: its heading, and what it holds.
pub(crate) const HEADING: &str = "heading.";
/// The same.
pub(crate) const COLUMN: &str = "column.";

/// What a column is called in the form that nothing is read of.
pub(crate) const SKIP: &str = "skip";

/// The field that leaves out the columns of which nothing is said.
pub(crate) const SKIP_OTHERS: &str = "skip_others";

/// The field with the file.
pub(crate) const FILE: &str = "table";
/// The field that they are typed or pasted into.
const PASTED: &str = "people";
/// The fields that need not be in UTF-8.
pub(crate) const IN_ANY_ENCODING: [&str; 2] = [FILE, PASTED];

/// What was named, as text.
pub(crate) struct Source {
    /// The text of the file if there is one, else what was pasted.
    pub(crate) text: String,
    /// Why the file is none.
    pub(crate) problem: Option<String>,
}

/// How the people are to be read, as the form says.
#[derive(Default)]
pub(crate) struct Reading {
    delimiter: Option<Delimiter>,
    columns: Vec<Choice>,
    /// Whether columns of which nothing is said are left out.
    skips_others: bool,
}

/// People, each readable or not.
pub(crate) struct People {
    pub(crate) lines: Vec<CsvRow>,
    pub(crate) layout: Layout,
}

/// Why nobody can be read.
pub(crate) struct Unreadable {
    pub(crate) problem: String,
    /// The columns that a person has to say something of.
    pub(crate) columns: Vec<Column>,
}

impl Source {
    /// Who is named: in the file if there is one, or else in the text.
    pub(crate) fn of(context: &PageContext<'_>) -> Self {
        let call = context.call;
        let pasted = call.form.field(PASTED).unwrap_or_default();
        let mut file = call.form.bytes(FILE).unwrap_or_default();
        // A text that was not sent in UTF-8 is read as a file would be.
        if file.is_empty() && call.form.field(PASTED).is_none() {
            file = call.form.bytes(PASTED).unwrap_or_default();
        }
        if file.is_empty() {
            return Self { text: pasted.to_owned(), problem: None };
        }
        let chosen = Encoding::parse(call.field("encoding"));
        match usher_tables::decode(file, chosen) {
            Ok(decoded) => Self { text: decoded.text.into_owned(), problem: None },
            Err(error) => {
                let text = match &error {
                    ReadError::NotUtf8 { guess, .. } => usher_tables::decode(file, Some(*guess))
                        .map_or_else(|_| String::new(), |decoded| decoded.text.into_owned()),
                    _ => pasted.to_owned(),
                };
                Self { text, problem: Some(problem(context.texts, &error)) }
            }
        }
    }
}

impl Reading {
    /// What the form says.
    pub(crate) fn of(call: &Call<'_>) -> Self {
        let columns = call.form.fields().filter_map(|(name, value)| {
            let number = name.strip_prefix(COLUMN)?;
            let heading = call.form.field(&format!("{HEADING}{number}"))?.to_owned();
            match value {
                "" => None,
                SKIP => Some(Choice { heading, field: None }),
                field => Some(Choice { heading, field: Some(Field::parse(field)?) }),
            }
        });
        Self {
            delimiter: Delimiter::parse(call.field("delimiter")),
            columns: columns.take(MOST_COLUMNS).collect(),
            skips_others: call.form.field(SKIP_OTHERS).is_some(),
        }
    }
}

impl People {
    /// Reads what was named.
    pub(crate) fn read(texts: Texts, text: &str, reading: &Reading) -> Result<Self, Unreadable> {
        let unreadable = |error: ReadError| {
            let problem = problem(texts, &error);
            let (ReadError::NoEmail(columns) | ReadError::RepeatedColumn { columns, .. }) = error else {
                return Unreadable { problem, columns: Vec::new() };
            };
            Unreadable { problem, columns }
        };
        if text.trim().is_empty() {
            return Err(unreadable(ReadError::Empty));
        }
        if text.len() > LONGEST {
            let limit = (LONGEST / 1024).to_string();
            let problem = texts.with(Key::PeopleLong, &[("limit", Argument::Text(&limit))]);
            return Err(Unreadable { problem, columns: Vec::new() });
        }
        let options = Options {
            delimiter: reading.delimiter,
            columns: &reading.columns,
            new_columns: NewColumns::Skip,
            is_pasted: true,
            most: MAX_IMPORT_LINES,
        };
        let people = usher_tables::read(text, &options).map_err(unreadable)?;
        let lines = csv_import::rows(&people);
        Ok(Self { lines, layout: people.layout })
    }

    /// The same, once somebody has said of every column with a new name what it holds.
    pub(crate) fn read_matched(texts: Texts, text: &str, reading: &Reading) -> Result<Self, Unreadable> {
        let people = Self::read(texts, text, reading)?;
        let new: Vec<&Column> = people.columns().iter().filter(|column| column.is_new()).collect();
        if new.is_empty() || reading.skips_others {
            return Ok(people);
        }
        Err(Unreadable { problem: unmatched(texts, &new), columns: people.columns().to_vec() })
    }

    /// The columns, if it is a table.
    pub(crate) fn columns(&self) -> &[Column] {
        match &self.layout {
            Layout::Table { columns, .. } => columns,
            Layout::List => &[],
        }
    }

    /// The same, who can accept for so long.
    pub(crate) fn expiring(mut self, lifetime: Lifetime) -> Self {
        for row in self.lines.iter_mut().filter_map(|line| line.row.as_mut().ok()) {
            row.lifetime = lifetime;
        }
        self
    }

    /// How many could be read.
    pub(crate) fn readable(&self) -> usize {
        self.lines.iter().filter(|line| line.row.is_ok()).count()
    }

    /// The command that tries the first of those who could be read, without inviting them.
    pub(crate) fn trial(&self, defaults: &ImportDefaults, if_pending: IfPending, most: usize) -> InviteMembers {
        let readable = self.lines.iter().filter_map(|line| line.row.as_ref().ok()).take(most);
        let rows = readable.map(|row| defaults.complete((**row).clone())).collect();
        let (pending, existing_member) = (if_pending.pending(), if_pending.member());
        InviteMembers { rows, pending, existing_member, ..csv_import::command(&[], true) }
    }

    /// The command that invites them in the background.
    pub(crate) fn import(self, defaults: ImportDefaults, if_pending: IfPending, submission: String) -> CreateImport {
        CreateImport { submission, lines: csv_import::import_lines(self.lines), defaults, if_pending }
    }
}

/// What to do about columns with new names.
fn unmatched(texts: Texts, columns: &[&Column]) -> String {
    let name = |column: &&Column| texts.with(Key::PeopleColumn, &[("heading", Argument::Name(&column.heading))]);
    let names = enumerated(texts, columns.iter().map(name));
    texts.with(Key::PeopleUnmatched, &[("columns", Argument::Text(&names))])
}

/// Why a file or a text cannot be read, and what to do about it.
fn problem(texts: Texts, error: &ReadError) -> String {
    match error {
        ReadError::Empty => texts.say(Key::PeopleEmpty),
        ReadError::NoRows => texts.say(Key::PeopleHeaderOnly),
        ReadError::NotUtf8 { guess, line } => {
            let line = line.to_string();
            let arguments = [("line", Argument::Text(&line)), ("encoding", Argument::Text(guess.name()))];
            texts.with(Key::PeopleNotUtf8, &arguments)
        }
        ReadError::NotInEncoding(encoding) => {
            texts.with(Key::PeopleNotInEncoding, &[("encoding", Argument::Text(encoding.name()))])
        }
        ReadError::Utf32 => texts.say(Key::PeopleUtf32),
        ReadError::Workbook => texts.say(Key::PeopleWorkbook),
        ReadError::Header { line, error } => {
            let (line, problem) = (line.to_string(), line_problem::of_row(texts, *error));
            let arguments = [("line", Argument::Text(&line)), ("problem", Argument::Text(&problem))];
            texts.with(Key::PeopleHeader, &arguments)
        }
        ReadError::UnknownColumn(heading) => {
            texts.with(Key::PeopleUnknownColumn, &[("heading", Argument::Name(heading))])
        }
        ReadError::RepeatedColumn { heading, .. } => {
            texts.with(Key::PeopleRepeatedColumn, &[("heading", Argument::Name(heading))])
        }
        ReadError::NoEmail(_) => texts.say(Key::PeopleNoEmail),
        ReadError::NoHeader => texts.say(Key::PeopleNoHeader),
        ReadError::TooManyColumns(most) => texts.count(Key::PeopleManyColumns, *most),
        ReadError::TooMany(most) => texts.count(Key::PeopleMany, *most),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::Locale;

    const ENGLISH: Texts = Texts::of(Locale::En);
    const READING: Reading = Reading { delimiter: None, columns: Vec::new(), skips_others: false };

    fn read(text: &str) -> People {
        People::read_matched(ENGLISH, text, &READING).unwrap_or_else(|unreadable| panic!("{}", unreadable.problem))
    }

    fn of(text: &str) -> Vec<(u64, String, String, String)> {
        let people = read(text);
        let row = |line: &CsvRow| {
            let row = line.row.as_ref().unwrap();
            let name =
                |name: &Option<usher_domain::PersonName>| name.as_ref().map_or("", |name| name.as_str()).to_owned();
            (line.number, row.email.as_sent().to_owned(), name(&row.first_name), name(&row.last_name))
        };
        people.lines.iter().map(row).collect()
    }

    #[test]
    fn lists_are_read_as_mail_programs_write_them() {
        let list = "ada@acme.example\r\n\r\nGrace Brewster Hopper <grace@acme.example>; \"Alan Turing\" <alan@acme.example>,\nann@acme.example";
        let shown = of(list);
        assert_eq!(shown.iter().map(|one| one.0).collect::<Vec<_>>(), [1, 2, 3, 4]);
        assert_eq!((shown[1].2.as_str(), shown[1].3.as_str()), ("Grace Brewster", "Hopper"));
        assert_eq!((shown[2].1.as_str(), shown[2].3.as_str()), ("alan@acme.example", "Turing"));
    }

    #[test]
    fn a_table_is_taken_as_it_is() {
        let shown = of("last_name,email\nHopper,grace@acme.example\n");
        assert_eq!(shown, [(2, "grace@acme.example".to_owned(), String::new(), "Hopper".to_owned())]);
    }

    #[test]
    fn what_is_no_address_is_told_with_its_place() {
        let people = read("ada@acme.example\nnobody\n\"; x\nx");
        let wrong: Vec<_> = people.lines.iter().filter(|line| line.row.is_err()).map(|line| line.number).collect();
        assert_eq!(wrong, [2, 3, 4]);
        let problem =
            |text: &str| People::read_matched(ENGLISH, text, &READING).err().map(|unreadable| unreadable.problem);
        assert!(problem(&"ada@acme.example\n".repeat(200_000)).is_some_and(|problem| problem.contains("3072 KiB")));
        assert!(problem(" \n").is_some());
        assert!(problem("email\n").is_some());
        assert!(
            problem("email,Abteilung\nada@acme.example,x\n").is_some_and(|problem| problem.contains("“Abteilung”"))
        );
    }
}
