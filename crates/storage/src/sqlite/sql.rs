//! The definitions of SQLite for the shared sources.

pub(super) use super::connection::Connection;
pub(super) use super::ordinals::reserve;
pub(super) use super::queries::invites::add_by_table as add;
pub(super) use super::search_index::forget;

/// The database as diesel knows it.
pub(super) type Db = diesel::sqlite::Sqlite;
/// How ids are stored.
pub(super) type Id = diesel::sql_types::Binary;
/// How instants are stored.
pub(super) type Moment = diesel::sql_types::BigInt;
/// How documents are stored.
pub(super) type DocumentSql = diesel::sql_types::Text;

/// How many values one look-up names: well below the 32,766 that a statement can bind, and short enough to parse fast.
pub(super) const READ_CHUNK: usize = 500;

/// With one writer, nobody else changes the organization before the transaction ends.
pub(super) async fn hold_closed(_: &Connection, _: crate::values::Key) -> Result<(), crate::records::StoreError> {
    Ok(())
}
