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
