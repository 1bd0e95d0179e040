//! What stands between two cells: said, written in the first line, or found out.

use crate::headings;
use crate::records::Records;
use crate::{Field, address};

/// How many records are looked at.
const SAMPLE: usize = 30;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    /// A comma.
    Comma,
    /// A semicolon, which spreadsheets write where the comma is in numbers.
    Semicolon,
    /// A tab.
    Tab,
    /// A vertical bar.
    Pipe,
}

impl Delimiter {
    /// All of them; of those that explain a table equally well, the first one is taken.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// The character.
    #[must_use]
    pub const fn char(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
            Self::Tab => '\t',
            Self::Pipe => '|',
        }
    }

    /// Its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
            Self::Pipe => "pipe",
        }
    }

    /// The delimiter of a name or a character.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_it = |one: &Self| one.as_str().eq_ignore_ascii_case(text) || text.chars().eq([one.char()]);
        Self::ALL.into_iter().find(is_it).or_else(|| (text == "\\t").then_some(Self::Tab))
    }
}

/// The line `sep=;` with which some spreadsheets begin: what it says, and what follows it.
pub(crate) fn declared(text: &str) -> Option<(Delimiter, &str)> {
    let (line, rest) = match text.find(['\r', '\n']) {
        Some(end) => text.split_at_checked(end)?,
        None => (text, ""),
    };
    let line = line.strip_prefix('"').and_then(|line| line.strip_suffix('"')).unwrap_or(line);
    let (name, value) = line.split_at_checked(4)?;
    // A tab is whitespace at the end of the line, and a line that was saved again has other delimiters behind it.
    let mut value = value.chars();
    let delimiter = value.next().and_then(|char| Delimiter::ALL.into_iter().find(|one| one.char() == char))?;
    let is_bare = value.all(|char| ",;\t| ".contains(char));
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
    (name.eq_ignore_ascii_case("sep=") && is_bare).then_some((delimiter, rest))
}

/// The delimiter that explains a text best: by which it names columns we know, then by which cells are addresses, then
/// by which lines are equally long.
pub(crate) fn sniff(text: &str) -> Delimiter {
    let mut best = (Delimiter::Comma, (0, 0, 0));
    for delimiter in Delimiter::ALL {
        let score = score(text, delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

fn score(text: &str, delimiter: Delimiter) -> (usize, usize, usize) {
    let records = Records::new(text, delimiter.char(), 1).filter(|record| !record.is_blank());
    let cells: Vec<Vec<_>> = records.take(SAMPLE).filter_map(|record| record.cells.ok()).collect();
    let Some(head) = cells.first() else { return (0, 0, 0) };
    let known = head.iter().filter_map(|cell| headings::of(cell)).collect::<Vec<_>>();
    let names = if known.contains(&headings::Heading::Is(Field::Email)) { known.len() } else { 0 };
    let addresses = cells.iter().filter(|cells| cells.iter().any(|cell| address::is_bare(cell))).count();
    let alike = cells.iter().filter(|cells| cells.len() > 1 && cells.len() == head.len()).count();
    (names, addresses, alike)
}
