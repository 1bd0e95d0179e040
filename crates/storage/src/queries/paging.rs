//! Turning pages.

use usher_domain::{Cursor, Page, PageLimit};

/// One row more than a page has is read, to find out whether there is a next page.
pub(super) fn rows_to_read(limit: PageLimit) -> i64 {
    i64::from(limit.get()) + 1
}

/// The page at the head of the rows read.
pub(super) fn cut<T>(mut rows: Vec<T>, limit: PageLimit, total: Option<u64>, cursor: impl Fn(&T) -> Cursor) -> Page<T> {
    let most = usize::try_from(limit.get()).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    let next = rows.last().filter(|_| more).map(cursor);
    Page { entries: rows, next, total }
}

/// The pattern that finds a text anywhere, whatever the letter case: wildcards in it stand for themselves.
pub(super) fn containing(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    pattern.push('%');
    for c in text.to_lowercase().chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// How a pattern's wildcards are escaped.
pub(super) const ESCAPE: char = '\\';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_stand_for_themselves() {
        assert_eq!(containing("A_b%\\"), "%a\\_b\\%\\\\%");
    }
}
