//! Tables as files, for spreadsheets.

use std::fmt::Write;

/// The most rows of people that one file has.
pub(crate) const MOST_ROWS: usize = 50_000;

/// Adds a row (RFC 4180, section 2). Every cell is quoted.
pub(crate) fn push_row<'a>(csv: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (place, text) in cells.into_iter().enumerate() {
        let comma = if place == 0 { "" } else { "," };
        // Writing to a text cannot fail.
        let _ = write!(csv, "{comma}{}", cell(text));
    }
    csv.push_str("\r\n");
}

/// A cell that no spreadsheet takes for a formula.
fn cell(text: &str) -> String {
    let mark = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::push_row;

    #[test]
    fn cells_are_texts_whatever_they_hold() {
        let mut csv = String::new();
        push_row(&mut csv, ["a@b.example", "a\"b,c\n", "=1+1", "@x", ""]);
        assert_eq!(csv, "\"a@b.example\",\"a\"\"b,c\n\",\"'=1+1\",\"'@x\",\"\"\r\n");
    }
}
