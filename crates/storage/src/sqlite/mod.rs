//! The store on SQLite: one connection that writes and several that read, all in this process.
//!
//! Statements run inline on the calling task: one takes about ten microseconds, and handing it to another thread takes
//! as long. What may wait for the disk or for another process (`BEGIN IMMEDIATE`, `COMMIT`) runs on a blocking thread.

/// Inserts rows one by one: SQLite gains nothing from many at once, and the statement stays prepared.
macro_rules! insert_rows {
    ($connection:expr, $rows:expr, |$link:ident, $values:ident| $insert:expr) => {{
        let mut $link: &Connection = $connection;
        let rows = $rows;
        let mut done = Vec::with_capacity(rows.len());
        for (number, $values) in rows.iter().enumerate() {
            done.push($insert.await.map_err(crate::faults::fault)?);
            if number % 256 == 255 {
                tokio::task::yield_now().await;
            }
        }
        Ok::<_, crate::records::StoreError>(done)
    }};
    ($connection:expr, $table:expr, $rows:expr) => {
        insert_rows!($connection, $rows, |link, rows| diesel::insert_into($table).values(rows).execute(&mut link))
            .map(|_| ())
    };
}

/// Independent work: executed one part after the other, as there is nothing to pipeline.
macro_rules! together {
    ($($work:expr),+ $(,)?) => {
        ($($work.await),+)
    };
}

/// Rows to be changed: with one writer they cannot be locked already.
macro_rules! lock_skipping_taken {
    ($query:expr) => {
        $query
    };
}

/// Locks rows until the transaction ends: with one writer there is nothing to do.
macro_rules! lock {
    ($query:expr) => {
        $query
    };
}

/// A query with one more condition: that a column is one of some values.
macro_rules! among {
    ($query:expr, $column:expr, $values:expr) => {
        $query.filter($column.eq_any($values))
    };
}

/// The rows of a query that is run for each of some values and finds few for each.
macro_rules! load_for_each {
    ($connection:expr, $values:expr, |$asked:ident| $query:expr) => {{
        let mut connection: &Connection = $connection;
        let mut rows = Vec::new();
        let mut failed = None;
        for $asked in $values {
            match $query.load(&mut connection).await {
                Ok(found) => rows.extend::<Vec<_>>(found),
                Err(error) => {
                    failed = Some(error);
                    break;
                }
            }
        }
        failed.map_or(Ok(rows), Err)
    }};
}

/// Locks rows against deletion until the transaction ends: with one writer there is nothing to do.
macro_rules! lock_against_deletion {
    ($query:expr) => {
        $query
    };
}

/// Locks rows until the transaction ends: with one writer there is nothing to do.
macro_rules! lock_lightly {
    ($query:expr) => {
        $query
    };
}

mod backend;
mod connection;
mod group;
mod lookup_by_email;
mod ordinals;
#[path = "../queries/mod.rs"]
pub(crate) mod queries;
mod readers;
mod search_index;
mod sql;
mod tx;

pub(crate) use backend::{Backend, open};
pub(crate) use tx::Tx;
