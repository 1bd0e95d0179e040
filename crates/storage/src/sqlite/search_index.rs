//! There is no index of texts on SQLite: the triggers that keep one make writing slower the more rows there are.

use super::sql::Connection;
use crate::records::StoreError;
use crate::search_text::Sought;
use crate::values::Key;

/// `None`: the rows are walked over, newest first.
#[expect(clippy::unused_async, reason = "the same as on PostgreSQL, where it asks the server")]
pub(super) async fn members(
    _connection: &Connection,
    _organization: Key,
    _sought: &Sought,
    _most: usize,
) -> Result<Option<Vec<Key>>, StoreError> {
    Ok(None)
}
