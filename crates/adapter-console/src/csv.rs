//! Lists as files, for spreadsheets. A file holds all of a list, or there is none: a part of it would pass for the whole.

use crate::layout::Section;
use crate::page_context::PageContext;
use crate::respond;
use std::fmt::Write;
use usher_adapter_kit::{Perform, Response};
use usher_domain::commands::{ListInvitations, ListLineResults, ListMembers, Paging};
use usher_domain::{Cursor, InvitationView, LineResult, Member, Page};
use usher_locales::{Argument, Key};

/// The most rows that a file has.
const MOST_ROWS: usize = 50_000;
/// The most bytes that a file has.
const LARGEST: usize = 32 << 20;

/// A list that is read page by page.
pub(crate) trait Paged: Perform {
    /// What it lists.
    type Entry: Send + Sync;
    /// Where a page starts.
    type Place: Send;

    /// Asks for the page that starts here.
    fn start(&mut self, at: Self::Place);

    /// The entries of a page, and where the next one starts.
    fn page(context: &PageContext<'_>, outcome: Self::Outcome) -> (Vec<Self::Entry>, Option<Self::Place>);
}

impl Paged for ListInvitations {
    type Entry = InvitationView;
    type Place = Cursor;

    fn start(&mut self, at: Cursor) {
        self.paging = match self.paging {
            Paging::Ordered(order, _) => Paging::Ordered(order, Some(at)),
            Paging::After(_) | Paging::Offset(_) => Paging::After(Some(at)),
        };
    }

    fn page(_: &PageContext<'_>, page: Page<InvitationView>) -> (Vec<InvitationView>, Option<Cursor>) {
        (page.entries, page.next)
    }
}

impl Paged for ListMembers {
    type Entry = Member;
    type Place = Cursor;

    fn start(&mut self, at: Cursor) {
        self.after = Some(at);
    }

    fn page(_: &PageContext<'_>, page: Page<Member>) -> (Vec<Member>, Option<Cursor>) {
        (page.entries, page.next)
    }
}

impl Paged for ListLineResults {
    type Entry = LineResult;
    type Place = Cursor;

    fn start(&mut self, at: Cursor) {
        self.after = Some(at);
    }

    fn page(_: &PageContext<'_>, page: Page<LineResult>) -> (Vec<LineResult>, Option<Cursor>) {
        (page.entries, page.next)
    }
}

/// A file of the entries of a list.
pub(crate) struct File<T, const N: usize> {
    pub(crate) name: &'static str,
    pub(crate) columns: [&'static str; N],
    pub(crate) row: fn(&T) -> [String; N],
    /// Where the list is.
    pub(crate) section: Section,
    pub(crate) page: &'static str,
}

impl<T: Send + Sync, const N: usize> File<T, N> {
    /// The file of these entries.
    pub(crate) fn of_entries(&self, entries: &[T]) -> Response {
        let mut csv = String::new();
        push_row(&mut csv, &self.columns);
        for entry in entries {
            push_row(&mut csv, &(self.row)(entry));
        }
        respond::csv(csv, self.name)
    }

    /// The file of all that a command lists; `Err` is the page of why there is none.
    pub(crate) async fn of<C>(&self, context: &PageContext<'_>, mut command: C) -> Result<Response, Response>
    where
        C: Paged<Entry = T>,
    {
        let mut csv = String::new();
        push_row(&mut csv, &self.columns);
        let mut rows = 0;
        loop {
            let (entries, next) = C::page(context, context.ask(self.section, &command, self.page).await?);
            for entry in &entries {
                push_row(&mut csv, &(self.row)(entry));
            }
            rows += entries.len();
            if rows > MOST_ROWS || csv.len() > LARGEST || (rows == MOST_ROWS && next.is_some()) {
                let (rows, megabytes) = (MOST_ROWS.to_string(), (LARGEST >> 20).to_string());
                let arguments = [("rows", Argument::Text(&rows)), ("megabytes", Argument::Text(&megabytes))];
                let text = context.texts.with(Key::ListTooLong, &arguments);
                return Err(context.problem(self.section, 422, text, self.page));
            }
            match next {
                Some(next) => command.start(next),
                None => return Ok(respond::csv(csv, self.name)),
            }
        }
    }
}

/// Adds a row (RFC 4180, section 2). Every cell is quoted.
fn push_row(csv: &mut String, cells: &[impl AsRef<str>]) {
    for (place, text) in cells.iter().enumerate() {
        let comma = if place == 0 { "" } else { "," };
        // Writing to a text cannot fail.
        let _ = write!(csv, "{comma}{}", cell(text.as_ref()));
    }
    csv.push_str("\r\n");
}

/// What a formula starts with, in the widths that spreadsheets take for the same.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// What a cell ends with in a spreadsheet that is set to another separator, or that splits lines before it reads quotes.
const SEPARATORS: [char; 4] = [';', '\t', '\r', '\n'];

/// A cell that no spreadsheet takes for a formula: an apostrophe stands before whatever could start one, as before the first
/// character of `+jan@people.example`.
fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len() + 2);
    cell.push('"');
    let mut is_start = true;
    for c in text.chars() {
        if is_start && FORMULA.contains(&c) {
            cell.push('\'');
        }
        is_start = SEPARATORS.contains(&c) || (is_start && (c.is_whitespace() || c.is_control()));
        if c == '"' {
            cell.push('"');
        }
        cell.push(c);
    }
    cell.push('"');
    cell
}

#[cfg(test)]
mod tests {
    use super::push_row;

    #[test]
    fn cells_are_texts_whatever_they_hold() {
        for (text, expected) in [
            ("a@b.example", "a@b.example"),
            ("a\"b,c\n", "a\"\"b,c\n"),
            ("=1+1", "'=1+1"),
            ("@x", "'@x"),
            ("+jan@people.example", "'+jan@people.example"),
            ("", ""),
            ("  =1", "  '=1"),
            ("\n-1", "\n'-1"),
            ("\t\r@x", "\t\r'@x"),
            ("＝1", "'＝1"),
            ("＠x", "'＠x"),
            ("Ann;=1+1", "Ann;'=1+1"),
            ("Ann\n=1", "Ann\n'=1"),
            ("1+1=2", "1+1=2"),
        ] {
            let mut csv = String::new();
            push_row(&mut csv, &[text, "b"]);
            assert_eq!(csv, format!("\"{expected}\",\"b\"\r\n"), "{text:?}");
        }
    }
}
