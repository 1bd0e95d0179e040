//! The store on PostgreSQL, 15 or newer.
//!
//! Independent statements are polled together by their caller and so are pipelined. With a server on the same machine
//! one round trip costs more than most statements, so round trips are what to save.

/// Inserts rows. A few are inserted one by one: that statement stays prepared, and all are pipelined. Many are inserted
/// in statements of many rows, each parsed anew. Either way everything is sent, in order, before the first response is
/// awaited.
macro_rules! insert_rows {
    ($connection:expr, $rows:expr, |$link:ident, $values:ident| $insert:expr) => {{
        let connection: &Connection = $connection;
        let rows = $rows;
        let done = if rows.len() <= super::super::sql::SINGLY {
            let inserts = rows.iter().map(|$values| async move {
                let mut $link = connection;
                $insert.await
            });
            futures_util::future::join_all(inserts).await
        } else {
            let inserts = rows.chunks(super::super::sql::TOGETHER).map(|$values| async move {
                let mut $link = connection;
                $insert.await
            });
            futures_util::future::join_all(inserts).await
        };
        done.into_iter().collect::<Result<Vec<_>, _>>().map_err(crate::faults::fault)
    }};
    ($connection:expr, $table:expr, $rows:expr) => {
        insert_rows!($connection, $rows, |link, rows| diesel::insert_into($table).values(rows).execute(&mut link))
            .map(|_| ())
    };
}

/// Independent work: all of it is sent, in this order, before the first response is awaited. Every part is completed,
/// even if another one fails, so that no response is left unread on the connection.
macro_rules! together {
    ($($work:expr),+ $(,)?) => {
        futures_util::join!($($work),+)
    };
}

/// Locks rows to be changed, skipping those that are locked by another transaction.
macro_rules! lock_skipping_taken {
    ($query:expr) => {
        $query.for_update().skip_locked()
    };
}

/// Locks rows until the transaction ends.
macro_rules! lock {
    ($query:expr) => {
        $query.for_update()
    };
}

/// A query with one more condition: that a column is one of some values.
macro_rules! among {
    ($query:expr, $column:expr, $values:expr) => {
        crate::postgres::lateral::Each::of($values, |asked| $query.filter($column.eq(asked)))
    };
}

/// The rows of a query that is run for each of some values and finds few for each.
macro_rules! load_for_each {
    ($connection:expr, $values:expr, |$asked:ident| $query:expr) => {{
        let mut connection: &Connection = $connection;
        crate::postgres::lateral::Each::of($values, |$asked| $query).load(&mut connection).await
    }};
}

/// Locks rows against deletion until the transaction ends; they may be changed.
macro_rules! lock_against_deletion {
    ($query:expr) => {
        $query.for_key_share()
    };
}

/// Locks rows against changes until the transaction ends; other rows may still refer to them.
macro_rules! lock_lightly {
    ($query:expr) => {
        $query.for_no_key_update()
    };
}

mod backend;
mod control;
mod establish;
mod insert_invitation;
mod lateral;
mod login;
mod lookup_by_email;
mod ordinals;
#[path = "../queries/mod.rs"]
pub(crate) mod queries;
mod search_index;
mod session;
mod sql;
mod tx;

pub(crate) use backend::Backend;
pub(crate) use establish::reach;
pub(crate) use login::unreachable;
pub(crate) use session::{Session, is_free};
pub(crate) use tx::Tx;
