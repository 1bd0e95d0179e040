//! People as they are pasted or come as a file: a table, or a list as mail programs write it.
//!
//! How they are read is known in `usher-tables`, and what is wrong with a line in the canonical API.

use crate::call::Call;
use usher_adapter_canonical::csv_import::{self, CsvRow};
use usher_domain::commands::{CreateImport, InviteMembers, Lifetime, MAX_IMPORT_LINES};
use usher_domain::{IfPending, ImportDefaults};
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
    pub(crate) fn of(call: &Call<'_>) -> Self {
        let pasted = call.form.field("people").unwrap_or_default();
        let file = call.form.bytes(FILE).unwrap_or_default();
        if file.is_empty() {
            return Self { text: pasted.to_owned(), problem: None };
        }
        let chosen = Encoding::parse(call.field("encoding"));
        match usher_tables::decode(file, chosen) {
            Ok(decoded) => Self { text: decoded.text.into_owned(), problem: None },
            Err(ReadError::NotUtf8 { guess, line }) => {
                let text =
                    usher_tables::decode(file, Some(guess)).map_or_else(|_| String::new(), |it| it.text.into_owned());
                let problem = format!(
                    "The file is not in UTF-8 (line {line}). It was read as {guess}: check the names below, then preview \
                     again. If they look wrong, choose the encoding and attach the file again."
                );
                Self { text, problem: Some(problem) }
            }
            Err(error) => Self { text: pasted.to_owned(), problem: Some(error.to_string()) },
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
    pub(crate) fn read(text: &str, reading: &Reading) -> Result<Self, Unreadable> {
        let unreadable = |problem: String| Unreadable { problem, columns: Vec::new() };
        if text.trim().is_empty() {
            return Err(unreadable("Paste at least one address.".to_owned()));
        }
        if text.len() > LONGEST {
            return Err(unreadable(format!("The list is too long. Send at most {} KiB at a time.", LONGEST / 1024)));
        }
        let options = Options {
            delimiter: reading.delimiter,
            columns: &reading.columns,
            new_columns: NewColumns::Skip,
            is_pasted: true,
            most: MAX_IMPORT_LINES,
        };
        let people = usher_tables::read(text, &options).map_err(|error| match error {
            ReadError::Empty => unreadable("Paste at least one address.".to_owned()),
            ReadError::NoRows => unreadable("There is a header row only. Add at least one person.".to_owned()),
            ReadError::NoEmail(columns) => {
                Unreadable { problem: "Choose the column that has the email addresses.".to_owned(), columns }
            }
            ReadError::RepeatedColumn { heading, columns, .. } => {
                let problem = format!("Two columns hold the same. Choose something else for “{heading}”.");
                Unreadable { problem, columns }
            }
            error => unreadable(error.to_string()),
        })?;
        let lines = csv_import::rows(&people);
        Ok(Self { lines, layout: people.layout })
    }

    /// The same, once somebody has said of every column with a new name what it holds.
    pub(crate) fn read_matched(text: &str, reading: &Reading) -> Result<Self, Unreadable> {
        let people = Self::read(text, reading)?;
        let new: Vec<&Column> = people.columns().iter().filter(|column| column.is_new()).collect();
        if new.is_empty() || reading.skips_others {
            return Ok(people);
        }
        Err(Unreadable { problem: unmatched(&new), columns: people.columns().to_vec() })
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
fn unmatched(columns: &[&Column]) -> String {
    let names: Vec<String> = columns.iter().map(|column| format!("“{}”", column.heading)).collect();
    format!("Choose what each of these columns holds, then preview again: {}.", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const READING: Reading = Reading { delimiter: None, columns: Vec::new(), skips_others: false };

    fn read(text: &str) -> People {
        People::read_matched(text, &READING).unwrap_or_else(|unreadable| panic!("{}", unreadable.problem))
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
        let problem = |text: &str| People::read_matched(text, &READING).err().map(|unreadable| unreadable.problem);
        assert!(problem(&"ada@acme.example\n".repeat(200_000)).is_some_and(|problem| problem.contains("3072 KiB")));
        assert!(problem(" \n").is_some());
        assert!(problem("email\n").is_some());
        assert!(
            problem("email,Abteilung\nada@acme.example,x\n").is_some_and(|problem| problem.contains("“Abteilung”"))
        );
    }
}
