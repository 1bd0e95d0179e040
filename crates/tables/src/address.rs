//! What looks like an address. Whether it is one is decided elsewhere.

/// What people copy around an address without seeing it.
pub(crate) fn is_unseen(char: char) -> bool {
    char.is_whitespace()
        || matches!(char, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

/// A text without what is not seen at its ends.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(is_unseen)
}

/// Whether a text is an address and nothing else.
pub(crate) fn is_bare(text: &str) -> bool {
    let text = trim(text);
    let is_apart = |char: char| char.is_whitespace() || ",;:<>()[]\"|，；、".contains(char);
    let parts = text.split_once('@');
    parts.is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty() && !domain.contains('@'))
        && !text.contains(is_apart)
}

/// What begins a cell that spreadsheets take for a formula.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// A cell without what keeps spreadsheets from taking it for a formula: `="text"`, or an apostrophe before the sign that
/// would begin one.
pub(crate) fn unguarded(cell: &str) -> &str {
    let inner = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).filter(|inner| !inner.contains('"'));
    let behind = || cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA));
    inner.or_else(behind).unwrap_or(cell)
}

/// The same for a recipient, before whom no apostrophe belongs to the address.
pub(crate) fn unguarded_recipient(cell: &str) -> &str {
    let cell = unguarded(trim(cell));
    let Some(rest) = cell.strip_prefix('\'') else { return cell };
    let rest = rest.strip_suffix('\'').unwrap_or(rest);
    if is_bare(rest) && !rest.contains('\'') { rest } else { cell }
}
