//! The definitions of PostgreSQL for the shared sources.

pub(super) use super::control::hold_closed;
pub(super) use super::insert_invitation::add;
pub(super) use super::ordinals::reserve;
pub(super) use super::search_index::forget;

/// The connection that statements run on.
pub(super) type Connection = diesel_async::AsyncPgConnection;
/// The database as diesel knows it.
pub(super) type Db = diesel::pg::Pg;
/// How ids are stored.
pub(super) type Id = diesel::sql_types::Uuid;
/// How instants are stored.
pub(super) type Moment = diesel::sql_types::Timestamptz;
/// How documents are stored.
pub(super) type DocumentSql = diesel::sql_types::Json;

/// How many values one look-up names: they are sent as one array, so there is no limit.
pub(super) const READ_CHUNK: usize = usize::MAX;
/// Up to how many rows are inserted one by one.
pub(super) const SINGLY: usize = 8;
/// Up to how many values a look-up stays prepared for: planning one anew takes as long as looking up ten values.
pub(super) const PREPARED: usize = 64;
/// How many rows one statement inserts: with 24 columns well below the 65,535 values it can bind.
pub(super) const TOGETHER: usize = 2000;
