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
