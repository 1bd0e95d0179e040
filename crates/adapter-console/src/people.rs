//! People as they are pasted: an address a line, with or without a name, as mail programs write them; or a CSV table.
//!
//! What the columns of a table are and what is wrong with a line is known in one place, which is the canonical API's; a
//! list is made into such a table.

use usher_adapter_canonical::csv_import::{self, CsvRow};
use usher_domain::commands::InviteMembers;
use usher_domain::{LicenseId, Locale, RequestedGrants};

/// The most people at once.
pub(crate) const MOST: usize = 10_000;

/// The longest text of people, in bytes.
const LONGEST: usize = 1 << 20;

/// People, each readable or not.
pub(crate) struct People {
    pub(crate) lines: Vec<CsvRow>,
    /// How many lines there are before the first person.
    above: u64,
}

/// What people get for whom their line says nothing else.
pub(crate) struct Defaults {
    pub(crate) grants: RequestedGrants,
    pub(crate) license: Option<LicenseId>,
    pub(crate) locale: Option<Locale>,
}

impl People {
    /// Reads what was pasted; `Err` says why it cannot be read at all.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        if text.trim().is_empty() {
            return Err("Paste at least one address.".to_owned());
        }
        if text.len() > LONGEST {
            return Err(format!("The list is too long. Send at most {} KiB at a time.", LONGEST / 1024));
        }
        let (table, above) = if is_table(text) { (text.to_owned(), 0) } else { (table_of(text), 1) };
        let lines = csv_import::read(table.as_bytes(), MOST).map_err(|error| error.to_string())?;
        Ok(Self { lines, above })
    }

    /// How a person is counted: by its line in a table, by its place in a list.
    pub(crate) fn number(&self, line: &CsvRow) -> u64 {
        line.number.saturating_sub(self.above)
    }

    /// The command that invites those who could be read, from one on and so many.
    pub(crate) fn command(&self, defaults: &Defaults, part: (usize, usize), dry_run: bool) -> InviteMembers {
        let mut command = csv_import::command(&self.lines, dry_run);
        command.rows = command.rows.into_iter().skip(part.0).take(part.1).collect();
        for row in &mut command.rows {
            row.license = row.license.or(defaults.license);
            row.locale = row.locale.or(defaults.locale);
            let (own, other) = (&mut row.grants, &defaults.grants);
            own.roles = own.roles.take().or_else(|| other.roles.clone());
            own.permissions = own.permissions.take().or_else(|| other.permissions.clone());
            own.resources = own.resources.take().or_else(|| other.resources.clone());
        }
        command
    }
}

/// Whether the first line names columns.
fn is_table(text: &str) -> bool {
    let head = text.trim_start_matches('\u{FEFF}').lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    head.split(',').any(|cell| cell.trim().trim_matches('"') == "email")
}

/// The table of a list.
fn table_of(text: &str) -> String {
    let mut table = "email,first_name,last_name\n".to_owned();
    let entries = text.split(['\n', ',', ';']).map(str::trim).filter(|entry| !entry.is_empty());
    for entry in entries {
        let (name, address) = match entry.strip_suffix('>').and_then(|entry| entry.rsplit_once('<')) {
            Some((name, address)) => (name.trim().trim_matches('"').trim(), address.trim()),
            None => ("", entry),
        };
        let (first, last) = name.rsplit_once(' ').unwrap_or((name, ""));
        let cells = [address, first.trim(), last].map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        table.push_str(&cells.join(","));
        table.push('\n');
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(u64, String, String, String)> {
        let people = People::read(text).unwrap();
        let row = |line: &CsvRow| {
            let row = line.row.as_ref().unwrap();
            let name =
                |name: &Option<usher_domain::PersonName>| name.as_ref().map_or("", |name| name.as_str()).to_owned();
            (people.number(line), row.email.as_sent().to_owned(), name(&row.first_name), name(&row.last_name))
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
        let people = People::read("ada@acme.example\nnobody\n\"; x").unwrap();
        let wrong: Vec<_> =
            people.lines.iter().filter(|line| line.row.is_err()).map(|line| people.number(line)).collect();
        assert_eq!(wrong, [2, 3, 4]);
        assert!(People::read(&"ada@acme.example\n".repeat(70_000)).is_err_and(|problem| problem.contains("1024 KiB")));
        assert!(People::read(" \n").is_err());
        assert!(People::read("email\n").is_err());
    }
}
