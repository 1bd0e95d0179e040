//! Turning pages.

use usher_domain::{Cursor, Page, PageLimit};

/// A query behind a place, in the order of a column and then of ids.
macro_rules! behind {
    ($query:expr, $column:expr, $id:expr, $place:expr, $is_descending:expr) => {{
        let mut query = $query;
        // The first condition is a range of an index, the second orders the entries of the same key.
        if let Some((key, id)) = $place {
            query = if $is_descending {
                query.filter($column.le(key.clone())).filter($column.lt(key).or($id.lt(id)))
            } else {
                query.filter($column.ge(key.clone())).filter($column.gt(key).or($id.gt(id)))
            };
        }
        if $is_descending { query.order(($column.desc(), $id.desc())) } else { query.order(($column.asc(), $id.asc())) }
    }};
}
pub(super) use behind;

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
