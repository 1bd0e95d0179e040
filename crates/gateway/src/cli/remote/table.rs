//! A table for people: columns as wide as their longest cell, without borders that a copy would take along.

use std::fmt::{self, Display, Formatter};

/// A table.
pub(super) struct Table {
    rows: Vec<Vec<String>>,
    widths: Vec<usize>,
}

impl Table {
    /// A table with its headings.
    pub(super) fn new(headings: Vec<&str>, rows: Vec<Vec<String>>) -> Self {
        let headings = headings.into_iter().map(str::to_uppercase).collect();
        let rows: Vec<Vec<String>> = std::iter::once(headings).chain(rows).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| length(cell)).max();
        let widths = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
        Self { rows, widths }
    }
}

fn length(cell: &str) -> usize {
    cell.chars().count()
}

impl Display for Table {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            let cells = row.iter().zip(&self.widths);
            let padded = cells.map(|(cell, width)| format!("{cell}{}", " ".repeat(width - length(cell))));
            writeln!(f, "{}", padded.collect::<Vec<_>>().join("  ").trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_longest_cell() {
        let rows =
            vec![vec!["žofie@a.example".to_owned(), "pending".to_owned()], vec!["b@b".to_owned(), String::new()]];
        let table = Table::new(vec!["email", "status"], rows).to_string();
        assert_eq!(table, "EMAIL            STATUS\nžofie@a.example  pending\nb@b\n");
    }
}
