//! Names as they may stand in a line.
//!
//! Must never let through a character that ends a line, hides text or turns its direction: names are chosen by
//! strangers and land in headers and before the eyes of people who decide by them.

use usher_domain::text::tidied;

/// The longest name that is shown; what is longer ends in an ellipsis.
const LONGEST: usize = 120;

/// The name in one line: control and direction characters become spaces, runs of spaces become one, and it is cut at
/// 120 characters.
#[must_use]
pub fn one_line(name: &str) -> String {
    let tidy = tidied(name).split_whitespace().collect::<Vec<_>>().join(" ");
    match tidy.char_indices().nth(LONGEST) {
        Some(_) => tidy.chars().take(LONGEST - 1).chain(['…']).collect(),
        None => tidy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_in_their_line() {
        assert_eq!(one_line(" Jan\r\n Novák\t\0 \u{202E}x\u{2028}y "), "Jan Novák x y");
        assert_eq!(one_line(&"ä".repeat(250)), format!("{}…", "ä".repeat(119)));
        assert_eq!(one_line(&"ä".repeat(120)), "ä".repeat(120));
        assert_eq!(one_line("\u{1F469}\u{200D}\u{1F4BB}"), "\u{1F469}\u{200D}\u{1F4BB}");
    }
}
